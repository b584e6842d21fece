import { type Definitions, type Guard, resolve } from "../3-lower/guard.ts";
import type { RuntimeName } from "./name-emitted.ts";
import { failsWhen, literalText } from "./write-condition.ts";
import type { Helper } from "./write-helper.ts";

/** Where a check stands: texts of the site, of the parameter, and of the depth that a guard inside must know. */
export interface Place {
  readonly site: string;
  readonly param: string;
  readonly depth?: string;
}

/** What a check may use of the module that it is written into. */
export interface GuardContext {
  readonly definitions: Definitions;
  readonly runtime: (name: RuntimeName) => string;
  /** The name of the function that checks `guard`. */
  nameOf(guard: Guard): string;
  /** What something of the safe list is called in this module. */
  readonly safe: (name: string) => string;
  /** The name of a function that stands once in the module. */
  helper(which: Helper): string;
  /** Whether data of the type can nest without end, and its guard counts how deep it is. */
  isDeep(guard: Guard): boolean;
}

const leaves: Readonly<Record<string, RuntimeName>> = { string: "string", number: "number", boolean: "boolean" };

/** The function of the runtime that checks a type, if it has one that calls it by the same name. */
export const leafOf = (guard: Guard): RuntimeName | undefined =>
  guard.kind === "primitive" && guard.text === guard.type ? leaves[guard.type] : undefined;

/** What to write around a value so that it is checked, and copied if it is data. */
export function around(guard: Guard, place: Place, context: GuardContext): { open: string; close: string } {
  const plain = resolve(guard, context.definitions);
  const where = `${place.site}, ${place.param}`;
  const depth = place.depth !== undefined && context.isDeep(guard) ? `, ${place.depth}` : "";
  const leaf = leafOf(plain);
  if (leaf !== undefined) return { open: `${context.runtime(leaf)}(`, close: `, ${where})` };
  if (guard.kind !== "array") return { open: `${context.nameOf(guard)}(`, close: `, ${where}${depth})` };
  const { of } = guard;
  const element = `${literalText(guard.text)}, ${context.nameOf(of)}`;
  return { open: `${context.runtime("arrayOf")}(`, close: `, ${where}, ${element}${depth})` };
}

/** An expression that reads `value` once, checks it, and hands it on. `local` is a variable to hold it meanwhile. */
export function checked(guard: Guard, value: string, place: Place, local: string, context: GuardContext): string {
  const plain = resolve(guard, context.definitions);
  if (plain.kind === "unknown") return value;
  const fails = leafOf(plain) === undefined ? failsWhen(plain, local, context.definitions) : undefined;
  if (fails === undefined) {
    const { open, close } = around(guard, place, context);
    return open + value + close;
  }
  const refusal = `${context.runtime("fail")}(${place.site}, ${place.param}, ${literalText(guard.text)}, ${local})`;
  return value === local
    ? `${alternatives(fails)} ? ${refusal} : ${local}`
    : `(${local} = ${value}, ${fails}) ? ${refusal} : ${local}`;
}

/** `a || b` as the condition of `?:` binds tighter than that, but a reader should not have to know. */
const alternatives = (fails: string): string => (/\|\||&&/.test(fails) ? `(${fails})` : fails);
