import { table } from "./words.ts";

/** Why a member is kept from modules, and one thing to do about it; both in the voice of a finding. */
export interface Advice {
  readonly why: string;
  readonly help: string;
}

const clock = "the time of day is a power: it lets code be told apart from run to run";
const prototypes = "a prototype is shared by everything that inherits from it";
const accessors = "a property made or read by its descriptor carries code where data is expected";
const stacks = "a stack trace shows who called, and from which file";
const by = (why: string, help: string): Advice => Object.freeze({ why, help });
const spelled = by(
  "a name that is computed passes every check of names",
  "write the member with a dot or a literal key",
);

/** For each safe name: the static members that modules do without, with the advice that a finding shows. */
export const tamedMembers: Readonly<Record<string, Readonly<Record<string, Advice>>>> = table({
  Date: table({ now: by(clock, "take a `Clock` and call `now()`") }),
  Error: table({
    captureStackTrace: by(stacks, "throw the error: hosts read its stack with `stackOf`"),
    prepareStackTrace: by(stacks, "throw the error: hosts read its stack with `stackOf`"),
    stackTraceLimit: by(stacks, "leave the limit to the host"),
  }),
  Intl: table({
    supportedValuesOf: by("it describes the machine that runs the module", "name the values you support"),
  }),
  Math: table({
    random: by("chance is a power: it keeps a run from being repeated", "take a `Random` and call `float()`"),
  }),
  Object: table({
    create: by(prototypes, "write an object literal, or a `Map` for a dictionary"),
    defineProperties: by(accessors, "write the properties in an object literal"),
    defineProperty: by(accessors, "write the property in an object literal"),
    getOwnPropertyDescriptor: by(accessors, "read the property"),
    getOwnPropertyDescriptors: by(accessors, "use `Object.entries`"),
    getOwnPropertySymbols: by("a symbol that was not handed over is a key to somebody's secret", "use `Object.keys`"),
    getPrototypeOf: by(prototypes, "test for a property, or for a brand"),
    setPrototypeOf: by(prototypes, "copy the members with a spread"),
  }),
  Reflect: table({
    construct: by(prototypes, "write `new`"),
    defineProperty: by(accessors, "assign the property"),
    deleteProperty: spelled,
    get: spelled,
    getOwnPropertyDescriptor: by(accessors, "read the property"),
    getPrototypeOf: by(prototypes, "test for a property, or for a brand"),
    isExtensible: by("the module's own values need no such question", "use `Object.isExtensible`"),
    preventExtensions: by("the module's own values need no reflection", "use `Object.freeze`"),
    set: spelled,
    setPrototypeOf: by(prototypes, "copy the members with a spread"),
  }),
  Symbol: table({
    for: by("the registry of symbols is shared by the whole process", "make a `Symbol` and hand it over"),
    keyFor: by("the registry of symbols is shared by the whole process", "compare the symbols themselves"),
  }),
  Temporal: table({ Now: by(clock, "take a `Clock` and call `now()`") }),
});
