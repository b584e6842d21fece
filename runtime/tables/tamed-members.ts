import { permits } from "./permits.ts";
import { tamed } from "./tamed.ts";
import { table, words } from "./words.ts";

/** Why a member is kept from modules, and one thing to do about it; both in the voice of a finding. */
export interface Advice {
  readonly why: string;
  readonly help: string;
}

const clock = "the time of day is a power: it lets code be told apart from run to run";
const prototypes = "a prototype is shared by everything that inherits from it";
const descriptors = "a property made or read by its descriptor carries code where data is expected";
const stacks = "a stack trace shows who called, and from which file";
const computed = "a name that is computed passes every check of names";
const symbols = "a symbol that was not handed over is a key to somebody's secret";
const lever = "the language itself calls what stands under this symbol, in the middle of what somebody else does";
const registry = "the registry of symbols is shared by the whole process";

// One row for all owners of a name: `Object.defineProperty` and `Reflect.defineProperty` are kept away for the same reason.
const advice: Readonly<Record<string, readonly [why: string, help: string]>> = {
  Now: [clock, "take a `Clock` and call `now()`"],
  captureStackTrace: [stacks, "throw the error: hosts read its stack with `stackOf`"],
  construct: [prototypes, "write `new`"],
  create: [prototypes, "write an object literal, or a `Map` for a dictionary"],
  defineProperties: [descriptors, "write the properties in an object literal"],
  defineProperty: [descriptors, "assign the property"],
  deleteProperty: [computed, "leave the property out of a copy"],
  for: [registry, "make a `Symbol` and hand it over"],
  get: [computed, "write the member with a dot or a literal key"],
  getOwnPropertyDescriptor: [descriptors, "read the property"],
  getOwnPropertyDescriptors: [descriptors, "use `Object.entries`"],
  getOwnPropertySymbols: [symbols, "use `Object.keys`"],
  getPrototypeOf: [prototypes, "test for a property, or for a brand"],
  hasInstance: [lever, "write a function that tests"],
  isConcatSpreadable: [lever, "spread what is to be spread"],
  isExtensible: ["a module's own values need no reflection", "use `Object.isExtensible`"],
  keyFor: [registry, "compare the symbols themselves"],
  match: [lever, "call the method of the expression"],
  matchAll: [lever, "call the method of the expression"],
  now: [clock, "take a `Clock` and call `now()`"],
  ownKeys: [symbols, "use `Object.keys`"],
  prepareStackTrace: [stacks, "throw the error: hosts read its stack with `stackOf`"],
  preventExtensions: ["a module's own values need no reflection", "use `Object.freeze`"],
  random: ["chance is a power: it keeps a run from being repeated", "take a `Random` and call `float()`"],
  replace: [lever, "call the method of the text"],
  search: [lever, "call the method of the text"],
  set: [computed, "write the member with a dot or a literal key"],
  setPrototypeOf: [prototypes, "copy the members with a spread"],
  species: [lever, "make the array that you want"],
  split: [lever, "call the method of the text"],
  stackTraceLimit: [stacks, "leave the limit to the host"],
  supportedValuesOf: ["it describes the machine that runs the module", "name the values you support"],
  toPrimitive: [lever, "give it a method such as `toText`"],
  toStringTag: [lever, "give it a property such as `kind`"],
  unscopables: [lever, "leave it out: there is no `with`"],
};

const adviceFor = (member: string): Advice => {
  const [why, help] = advice[member]!;
  return Object.freeze({ why, help });
};

// A module's `Reflect` is made of what it keeps, and not of what it loses.
const ofReflect = words(permits.Reflect!).filter((name) => /^(?!apply|has|constructor)\w/.test(name));
const lost: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(tamed).map((name) => [name, words(tamed[name]!)])),
  Reflect: ofReflect,
};

/** For each safe name: the static members that modules do without, with the advice that a finding shows. */
export const tamedMembers: Readonly<Record<string, Readonly<Record<string, Advice>>>> = table(
  Object.fromEntries(
    Object.keys(lost).map((name) => [
      name,
      table(Object.fromEntries(lost[name]!.map((member) => [member, adviceFor(member)]))),
    ]),
  ),
);
