import { type Guard, type IndexGuard, keyOf, numberNames } from "./guard.ts";

/** An index signature: all names, those that are numbers as JavaScript writes them, or those that match a template. */
export interface IndexSignature {
  readonly names: "all" | "numbers" | { readonly pattern: string };
  readonly guard: Guard;
}

const patternOfNames = ({ names }: IndexSignature): string | undefined =>
  names === "all" ? undefined : names === "numbers" ? numberNames : names.pattern;

/** Whether a signature says what a property of that name must be. */
export const speaksFor = (signature: IndexSignature, name: string): boolean => {
  const pattern = patternOfNames(signature);
  return pattern === undefined || makeRegExp(pattern).test(name);
};

/**
 * What several index signatures ask of a name: the first entry whose patterns it matches decides, and `index` where none does. A name
 * for which two speak has to satisfy both; `meet` says what that is, or that it cannot be said. Only where they are put together from
 * several types (`isMixed`) may the one for all names ask for more than one for some: within one type TypeScript sees to that.
 */
export function lowerIndexes(
  signatures: readonly IndexSignature[],
  isMixed: boolean,
  meet: (left: Guard, right: Guard) => Guard | undefined,
): { readonly index?: Guard; readonly indexes?: readonly IndexGuard[] } | undefined {
  const index = signatures.find(({ names }) => names === "all")?.guard;
  const groups = new Map<string, { guard: Guard; patterns: string[] }>();
  for (const signature of signatures) {
    const pattern = patternOfNames(signature);
    if (pattern === undefined) continue;
    const guard = index === undefined || !isMixed ? signature.guard : meet(signature.guard, index);
    if (guard === undefined) return undefined;
    if (index !== undefined && keyOf(guard) === keyOf(index)) continue;
    const group = groups.get(keyOf(guard)) ?? { guard, patterns: [] };
    group.patterns.push(pattern);
    groups.set(keyOf(guard), group);
  }
  const single = [...groups.values()].map(({ guard, patterns }) => ({ names: [alternatives(patterns)], guard }));
  if (single.length > maximumGroups) return undefined;
  const indexes = everyOverlap(single, meet);
  return { ...(index && { index }), ...(indexes.length > 0 && { indexes }) };
}

/** There are twice as many overlaps for each more. */
const maximumGroups = 4;

/**
 * Names that match several patterns come first: sets of patterns by falling size. Most patterns have no name in common; where that could
 * not be checked, a name is refused that has.
 */
function everyOverlap(
  single: readonly IndexGuard[],
  meet: (left: Guard, right: Guard) => Guard | undefined,
): readonly IndexGuard[] {
  let sets: IndexGuard[] = [];
  for (const one of single) {
    const both = sets.map(({ names, guard }): IndexGuard => {
      const text = `${guard.text} & ${one.guard.text}`;
      return { names: [...names, ...one.names], guard: meet(guard, one.guard) ?? { kind: "never", text } };
    });
    sets = [...sets, ...both, one];
  }
  return sets.toSorted((a, b) => b.names.length - a.names.length);
}

function alternatives(patterns: readonly string[]): string {
  if (patterns.length === 1) return patterns[0]!;
  const flags = patterns.some((pattern) => pattern.endsWith("u")) ? "u" : "";
  return `/${patterns.map((pattern) => makeRegExp(pattern).source).join("|")}/${flags}`;
}

function makeRegExp(pattern: string): RegExp {
  const end = pattern.lastIndexOf("/");
  return new RegExp(pattern.slice(1, end), pattern.slice(end + 1));
}
