import { type Definitions, type Guard, keyOf, primitive, resolve } from "../3-lower/guard.ts";
import { canNestWithoutEnd, maximumDepth } from "./measure-depth.ts";
import type { RuntimeName, Suffixed } from "./name-emitted.ts";
import { around, type GuardContext, leafOf, type Place } from "./write-check.ts";
import { failsWhen, literalText } from "./write-condition.ts";
import { writeGuardBody } from "./write-guard-body.ts";
import { type Helper, writeHelper } from "./write-helper.ts";
import { hasPredicate, type PredicateContext, writePredicate } from "./write-predicate.ts";

/** Writes the guards of one module: one function per distinct type, shared by all places that check it. */
export interface GuardWriter {
  /** The name of the function that checks `guard`; it is written to the end of the module. */
  nameOf(guard: Guard): string;
  /** A function that says whether a value is what `guard` accepts, as an expression; `undefined` where asking the guard is as good. */
  predicate(guard: Guard): string | undefined;
  /** The name of a function that stands once in the module. */
  helper(which: Helper): string;
  /** What to write around a value from outside so that it is checked, and copied if it is data. */
  around(guard: Guard, site: string, parameter: string): { readonly open: string; readonly close: string };
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
  safe: (name: string) => string,
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
    const plain = resolve(guard, definitions);
    const leaf = plain.kind === "primitive" ? leafOf(primitive(plain.type)) : undefined;
    if (leaf !== undefined) return runtime(leaf);
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

  const predicates = new Map<string, string>();
  const predicateOf = (guard: Guard, isEach = false): string => {
    const isCounted = isDeep(guard);
    const key = `${isEach && isCounted} ${keyOf(guard)}`;
    const known = predicates.get(key);
    if (known !== undefined) return known;
    const name = fresh(`is${capitalised(emittedName(guard), 1)}`);
    predicates.set(key, name);
    written.push(name);
    const at = texts.push("") - 1;
    const lines = writePredicate(guard, isEach && isCounted, predicateContext);
    texts[at] = functionText(`${name}(x${isCounted ? ", d = 0" : ""})`, lines);
    return name;
  };

  const isDeep = (guard: Guard): boolean => {
    let known = deep.get(guard);
    if (known === undefined) deep.set(guard, (known = canNestWithoutEnd(guard, definitions)));
    return known;
  };

  const writeFunction = (name: string, guard: Guard): string => {
    const isCounted = isDeep(guard);
    const tooDeep = literalText(`${guard.text} nested at most ${maximumDepth} deep`);
    const lines = [
      ...(isCounted ? [`if (d > ${maximumDepth}) ${fail()}(f, p, ${tooDeep}, x);`] : []),
      ...writeGuardBody(guard, context),
    ];
    return functionText(`${name}(x, f, p${isCounted ? ", d = 0" : ""})`, lines);
  };

  const helpers = new Map<Helper, string>();
  const helper = (which: Helper): string => {
    let name = helpers.get(which);
    if (name !== undefined) return name;
    helpers.set(which, (name = fresh(which)));
    written.push(name);
    texts.push(writeHelper(which, name, { runtime, safe, helper }));
    return name;
  };

  const context: GuardContext = { definitions, runtime, safe, nameOf, isDeep, helper };
  const predicateContext: PredicateContext = { ...context, predicateOf };
  const predicate = (guard: Guard): string | undefined => {
    const plain = resolve(guard, definitions);
    const fails = failsWhen(plain, "x", definitions);
    if (fails !== undefined) return `(x) => !(${fails})`;
    if (!hasPredicate(guard, definitions)) return undefined;
    return `(x) => { try { return ${predicateOf(guard)}(x); } catch { return false; } }`;
  };
  const placeOf = (site: string, parameter: string): Place => ({
    site: literalText(site),
    param: literalText(parameter),
  });

  const checkOf = (
    guard: Guard,
    name: string,
    { site, param }: Place,
  ): { fails: string; throws: string } | { checks: string } | undefined => {
    const plain = resolve(guard, definitions);
    if (plain.kind === "unknown") return undefined;
    const fails = failsWhen(plain, name, definitions);
    if (fails === undefined || leafOf(plain) !== undefined) {
      const { open, close } = around(guard, { site, param }, context);
      return { checks: `${fails === undefined ? `${name} = ` : ""}${open}${name}${close}` };
    }
    return { fails, throws: `${fail()}(${site}, ${param}, ${literalText(guard.text)}, ${name})` };
  };

  return {
    nameOf,
    predicate,
    helper,
    around: (guard, site, parameter) => around(guard, placeOf(site, parameter), context),
    statement(guard, name, site, parameter) {
      const check = checkOf(guard, name, placeOf(site, parameter));
      if (check === undefined) return "";
      return "fails" in check ? `if (${check.fails}) ${check.throws};` : `${check.checks};`;
    },
    expression(guard, name, site, parameter) {
      const check = checkOf(guard, name, placeOf(site, parameter));
      if (check === undefined) return "";
      return "fails" in check ? `(${check.fails}) && ${check.throws}` : check.checks;
    },
    finish: () => ({ text: texts.join(""), names: written }),
  };
}

const functionText = (head: string, lines: readonly string[]): string =>
  `function ${head} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

function emittedName(guard: Guard): string {
  switch (guard.kind) {
    case "named":
    case "refined":
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
