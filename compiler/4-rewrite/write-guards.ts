import { type Definitions, type Guard, keyOf, resolve } from "../3-lower/guard.ts";
import { canNestWithoutEnd } from "./measure-depth.ts";
import type { RuntimeName, Suffixed } from "./name-emitted.ts";
import { failsWhen, literalText } from "./write-condition.ts";
import { writeGuardBody } from "./write-guard-body.ts";

/** Writes the guards of one module: one function per distinct type, shared by all places that check it. */
export interface GuardWriter {
  /** The name of the function that checks `guard`; it is written to the end of the module. */
  nameOf(guard: Guard): string;
  /** A statement that checks the variable `name`, for the start of a function body; empty if nothing has to hold. */
  statement(guard: Guard, name: string, site: string, parameter: string): string;
  /** The same as an expression whose value does not matter. */
  expression(guard: Guard, name: string, site: string, parameter: string): string;
  /** The functions written so far, as text and as names. */
  finish(): { readonly text: string; readonly names: readonly string[] };
}

export function makeGuardWriter(
  definitions: Definitions,
  runtime: (name: RuntimeName) => string,
  fresh: Suffixed,
  shared: (guard: Guard) => string | undefined = () => undefined,
): GuardWriter {
  const names = new Map<string, string>();
  const texts: string[] = [];
  const written: string[] = [];
  const deep = new Map<Guard, boolean>();

  const fail = () => runtime("fail");

  const nameOf = (guard: Guard): string => {
    const key = keyOf(guard);
    const known = names.get(key);
    if (known !== undefined) return known;
    const elsewhere = shared(guard);
    if (elsewhere !== undefined) {
      names.set(key, elsewhere);
      return elsewhere;
    }
    const name = fresh(emittedName(guard));
    names.set(key, name);
    written.push(name);
    const at = texts.push("") - 1;
    texts[at] = writeFunction(name, guard);
    return name;
  };

  const isDeep = (guard: Guard): boolean => {
    let known = deep.get(guard);
    if (known === undefined) deep.set(guard, (known = canNestWithoutEnd(guard, definitions)));
    return known;
  };

  const call = (guard: Guard, value: string, caller: Guard): string => {
    const depth = isDeep(guard) && isDeep(caller) ? ", d + 1" : "";
    return `${nameOf(guard)}(${value}, f, p${depth})`;
  };

  const writeFunction = (name: string, guard: Guard): string => {
    const isCounted = isDeep(guard);
    const tooDeep = literalText(`${guard.text} nested at most ${maximumDepth} deep`);
    const lines = [
      ...(isCounted ? [`if (d > ${maximumDepth}) ${fail()}(f, p, ${tooDeep}, x);`] : []),
      ...writeGuardBody(guard, { definitions, runtime, call, nameOf }),
    ];
    return `function ${name}(x, f, p${isCounted ? ", d = 0" : ""}) {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
  };

  const check = (
    guard: Guard,
    name: string,
    site: string,
    parameter: string,
  ): { fails: string; throws: string } | { assigns: string } | undefined => {
    const plain = resolve(guard, definitions);
    if (plain.kind === "unknown") return undefined;
    const where = `${literalText(site)}, ${literalText(parameter)}`;
    const fails = failsWhen(plain, name, definitions);
    if (fails !== undefined) return { fails, throws: `${fail()}(${where}, ${literalText(guard.text)}, ${name})` };
    return { assigns: `${name} = ${nameOf(guard)}(${name}, ${where})` };
  };

  return {
    nameOf,
    statement(guard, name, site, parameter) {
      const checked = check(guard, name, site, parameter);
      if (checked === undefined) return "";
      return "fails" in checked ? `if (${checked.fails}) ${checked.throws};` : `${checked.assigns};`;
    },
    expression(guard, name, site, parameter) {
      const checked = check(guard, name, site, parameter);
      if (checked === undefined) return "";
      return "fails" in checked ? `(${checked.fails}) && ${checked.throws}` : checked.assigns;
    },
    finish: () => ({ text: texts.join(""), names: written }),
  };
}

/** How deep data of a recursive type may nest; deeper data, and cycles, are a `GuardError`. */
export const maximumDepth = 500;

function emittedName(guard: Guard): string {
  switch (guard.kind) {
    case "named":
      return guard.text.match(/^[\p{ID_Start}$_][\p{ID_Continue}$]*/u)?.[0] ?? "type";
    case "primitive":
      return guard.type;
    case "array":
      return `${emittedName(guard.of)}Array`;
    case "builtin":
      return guard.name;
    case "union":
      return guard.of.length <= 3 ? guard.of.map(emittedName).map(capitalised).join("Or") : "oneOf";
    case "literal":
      return typeof guard.value === "string" && /^\w{1,20}$/.test(guard.value) ? `is_${guard.value}` : "literal";
    default:
      return guard.kind;
  }
}

const capitalised = (name: string, at: number): string => (at === 0 ? name : name[0]!.toUpperCase() + name.slice(1));
