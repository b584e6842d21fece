import { type Definitions, type Guard, type Property, type RecordGuard, resolve } from "../3-lower/guard.ts";
import { acceptsUndefined } from "./accepts-undefined.ts";
import type { Tag } from "./find-tag.ts";
import { maximumDepth } from "./measure-depth.ts";
import { sortAlternatives, unionOf } from "./sort-alternatives.ts";
import type { GuardContext } from "./write-check.ts";
import { failsWhen, literalText } from "./write-condition.ts";
import { access, refusesArrays } from "./write-record.ts";

/** What a predicate stands on: what guards do, and the predicates of other types. */
export interface PredicateContext extends GuardContext {
  /** The name of the function that says whether a value is of the type; `isEach`: the depth that it is given is that of an array's elements. */
  predicateOf(guard: Guard, isEach?: boolean): string;
}

/** Whether looking at a value is enough: not for built-in objects, dictionaries, capabilities, and unions whose alternatives have to be tried. */
export function hasPredicate(guard: Guard, definitions: Definitions): boolean {
  const plain = resolve(guard, definitions);
  switch (plain.kind) {
    case "record":
      return plain.index === undefined && plain.indexes === undefined && plain.open !== true;
    case "array":
      return true;
    case "union": {
      const { symbols, composites, tag } = sortAlternatives(plain.of, definitions);
      return symbols.length === 0 && (tag !== undefined || composites.length === 1);
    }
    default:
      return false;
  }
}

/**
 * The lines of a function that says whether `x` is what the guard accepts, and makes no copy. It reads what the guard reads, in its order and each part once. Where
 * only a copy can tell it calls the guard: nothing is tried twice, so that whatever throws is a no to the whole.
 */
export function writePredicate(guard: Guard, isEach: boolean, context: PredicateContext): readonly string[] {
  const { definitions, runtime, isDeep } = context;
  const plain = resolve(guard, definitions);
  const inner = isEach ? "d" : "d + 1";

  /** A statement that ends in a no if `value`, a name, is not what `part` accepts. `isInline`: where a guard would need no function for an array. */
  const unless = (part: Guard, value: string, depth: string, isInline = true): string => {
    const it = resolve(part, definitions);
    if (it.kind === "unknown") return "";
    const fails = failsWhen(it, value, definitions);
    if (fails !== undefined) return `if (${fails}) return false;`;
    const counted = isDeep(part) ? `, ${depth}` : "";
    if (!hasPredicate(part, definitions)) return `${context.nameOf(part)}(${value}, "", ""${counted});`;
    const name = context.predicateOf(part, isInline && part.kind === "array");
    return `if (!${name}(${value}${counted})) return false;`;
  };

  const propertyLines = ({ name, guard: part, optional }: Property): readonly string[] => {
    const read = access("x", name);
    const check = unless(part, "v", inner);
    const isThere = `${literalText(name)} in x`;
    if (optional) return check === "" ? [] : [`if (${isThere}) { v = ${read}; ${check} }`];
    const missing = acceptsUndefined(part, definitions) ? ` if (v === undefined && !(${isThere})) return false;` : "";
    return [`v = ${read};${missing} ${check}`.trimEnd()];
  };

  const recordLines = ({ properties }: RecordGuard, known?: string): readonly string[] => {
    const required = properties.filter(({ name, optional }) => !optional && name !== known);
    return [...required, ...properties.filter(({ optional }) => optional)].flatMap(propertyLines);
  };

  const arrayLines = (of: Guard): readonly string[] => {
    const hole = acceptsUndefined(of, definitions) ? ["  if (v === undefined && !(i in x)) return false;"] : [];
    return [
      `if (!${runtime("isArray")}(x)) return false;`,
      "const n = x.length;",
      `if (typeof n !== "number" || n >>> 0 !== n) return false;`,
      "for (let i = 0; i < n; i++) {",
      "  const v = x[i];",
      ...hole,
      `  ${unless(of, "v", inner, false)}`,
      "}",
    ];
  };

  const taggedLines = (parts: readonly Guard[], records: readonly RecordGuard[], { name, cases }: Tag): string[] => {
    const written = cases.flatMap(({ values, left }) => {
      const labels = values.map((value) => `case ${literalText(value)}:`).join(" ");
      const rest = left.map((at) => parts[at]!);
      if (rest.length > 1) return [`  ${labels}`, `    ${unless(unionOf(rest), "x", "d")}`, "    return true;"];
      const missing = `if (tag === undefined && !(${literalText(name)} in x)) return false;`;
      const lines = [...(values.includes(undefined) ? [missing] : []), ...recordLines(records[left[0]!]!, name)];
      return [`  ${labels}`, ...lines.map((line) => `    ${line}`), "    return true;"];
    });
    return [`const tag = ${access("x", name)};`, "switch (tag) {", ...written, "}", "return false;"];
  };

  const unionLines = ({ of }: Guard & { kind: "union" }): readonly string[] => {
    const { scalars, composites, records, tag } = sortAlternatives(of, definitions);
    const fails = scalars.length === 0 ? undefined : failsWhen(unionOf(scalars), "x", definitions);
    const first = fails === undefined ? [] : [`if (!(${fails})) return true;`];
    if (tag !== undefined) return [...first, isObject, "let v;", ...taggedLines(composites, records, tag)];
    const [only] = composites;
    return [...first, unless(only!, "x", only!.kind === "array" ? inner : "d"), "return true;"];
  };

  const body = (): readonly string[] => {
    if (plain.kind === "record") {
      const noArray = refusesArrays(plain) ? [`if (${runtime("isArray")}(x)) return false;`] : [];
      return [...noArray, isObject, "let v;", ...recordLines(plain), "return true;"];
    }
    if (plain.kind === "array") return [...arrayLines(plain.of), "return true;"];
    if (plain.kind === "union") return unionLines(plain);
    throw new Error(`no predicate for ${plain.kind}`);
  };
  return isDeep(guard) && !isEach ? [`if (d > ${maximumDepth}) return false;`, ...body()] : body();
}

const isObject = `if (typeof x !== "object" || x === null) return false;`;
