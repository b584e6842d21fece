import type { Checker, Type } from "../1-open/typescript.ts";
import { type Guard, primitive, type Refinement, type RefinementName, union, unknownGuard } from "./guard.ts";

const names: ReadonlySet<string> = new Set<RefinementName>([
  "Float",
  "Finite",
  "Int",
  "Min",
  "Max",
  "Above",
  "Below",
  "MinLength",
  "MaxLength",
  "Pattern",
]);

/** What `@capc/runtime` declares as refinements, apart from what they refine. */
export interface RefinedParts {
  readonly refinements: readonly Refinement[];
  readonly rest: readonly Type[];
}

/**
 * Tells the refinements in an intersection by where they are declared; a type of somebody else may have any name. `undefined` if there
 * are none.
 */
export function splitRefinements(
  parts: readonly Type[],
  checker: Checker,
  isRuntimeFile: (path: string) => boolean,
): RefinedParts | undefined {
  const isOurs = (type: Type): boolean =>
    type.isObjectType() && type.getSymbol()?.declarations.some(({ path }) => isRuntimeFile(path)) === true;
  const ours = parts.filter(isOurs);
  if (ours.length === 0) return undefined;
  const refinements = ours.flatMap((type): Refinement[] => {
    if (type.getSymbol()?.name !== "Refined") return isFloat(type, checker) ? [{ name: "Float" }] : [];
    const [name, limit] = checker.getTypeArguments(type as never);
    const text = name?.isStringLiteralType() ? name.value : "";
    if (!names.has(text)) return [];
    const value = limit?.isStringLiteralType() || limit?.isNumberLiteralType() ? limit.value : undefined;
    const written = text === "Pattern" ? patternText(value) : value;
    return [{ name: text as RefinementName, ...(written !== undefined && { limit: written }) }];
  });
  return refinements.length === 0 ? undefined : { refinements, rest: parts.filter((part) => !isOurs(part)) };
}

const isFloat = (type: Type, checker: Checker): boolean =>
  checker.getPropertiesOfType(type).some(({ name }) => name.startsWith("__@float@"));

/** Puts refinements on a guard; why not, if they are not for values of that kind. */
export function refine(of: Guard, refinements: readonly Refinement[], text: string): Guard | string {
  if (of.kind === "never") return of;
  if (of.kind === "refined") return refine(of.of, [...of.checks, ...refinements], text);
  const bad = refinements.map((one) => problemOf(one, of)).find((problem) => problem !== undefined);
  if (bad !== undefined) return bad;
  const checks = [...new Map(refinements.map((one) => [`${one.name} ${one.limit}`, one])).values()];
  return { kind: "refined", of, checks, text };
}

/** The type as its author would write it: `Int & Min<1>`, `string & MaxLength<8>`. */
export function refinedText(of: Guard, refinements: readonly Refinement[]): string {
  const isImplied =
    of.kind === "primitive" && (of.type === "number" || refinements.some(({ name }) => name === "Pattern"));
  const base = of === anyWithLength || isImplied ? [] : [/=>| [|&] /.test(of.text) ? `(${of.text})` : of.text];
  const limited = refinements.map(({ name, limit }) => {
    if (limit === undefined) return name;
    return `${name}<${name === "Pattern" ? JSON.stringify(String(limit).replace(/^\/|\/u?$/g, "")) : limit}>`;
  });
  return [...base, ...limited].join(" & ");
}

/** A length alone may be that of a string or of an array. */
export const anyWithLength: Guard = union(
  [primitive("string"), { kind: "array", of: unknownGuard, text: "unknown[]" }],
  "string | unknown[]",
);

function problemOf({ name, limit }: Refinement, of: Guard): string | undefined {
  const needsLimit = name !== "Float" && name !== "Finite" && name !== "Int";
  if (needsLimit && limit === undefined)
    return name === "Pattern"
      ? "its `Pattern` is not a regular expression"
      : `the limit of \`${name}\` is not one value`;
  const wanted = name === "Pattern" ? "string" : name === "MinLength" || name === "MaxLength" ? "length" : "number";
  return isFor(wanted, of) ? undefined : `\`${name}\` is not for values of this kind`;
}

function isFor(wanted: "string" | "length" | "number", guard: Guard): boolean {
  if (guard.kind === "union") return guard.of.every((part) => isFor(wanted, part));
  if (guard.kind === "array" || guard.kind === "tuple") return wanted === "length";
  if (guard.kind === "template") return wanted !== "number";
  const sort = guard.kind === "literal" ? typeof guard.value : guard.kind === "primitive" ? guard.type : "";
  return wanted === "length" ? sort === "string" : sort === wanted;
}

/** A regular expression as JavaScript writes it. In Unicode mode if it can be, for which older ones are too lax. */
function patternText(source: unknown): string | undefined {
  for (const flags of ["u", ""]) {
    try {
      if (typeof source === "string") return String(new RegExp(source, flags));
    } catch {
      // Not in this mode.
    }
  }
  return undefined;
}
