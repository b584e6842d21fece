import { type Definitions, type Guard, type RecordGuard, resolve } from "../3-lower/guard.ts";
import { findTag, type Tag } from "./find-tag.ts";
import { failsWhen } from "./write-condition.ts";

export type SymbolGuard = Guard & { readonly kind: "symbol" };

/** The alternatives of a union by how they are told apart. */
export interface Alternatives {
  readonly symbols: readonly SymbolGuard[];
  /** Those that one expression decides. */
  readonly scalars: readonly Guard[];
  /** Those that are objects, the most telling first. */
  readonly composites: readonly Guard[];
  /** The records among those, and what tells them apart if there are several and nothing else. */
  readonly records: readonly RecordGuard[];
  readonly tag: Tag | undefined;
}

export function sortAlternatives(of: readonly Guard[], definitions: Definitions): Alternatives {
  const isDecided = (part: Guard): boolean => failsWhen(part, "x", definitions) !== undefined;
  const isSymbol = (part: Guard): part is SymbolGuard => part.kind === "symbol";
  const parts = flattened(of, definitions);
  const composites = mostTelling(
    parts.filter((part) => !isDecided(part) && !isSymbol(part)),
    definitions,
  );
  const plains = composites.map((part) => resolve(part, definitions));
  const records = plains.filter((part) => part.kind === "record");
  const isTagged = composites.length > 1 && records.length === plains.length;
  const tag = isTagged ? findTag(records, definitions) : undefined;
  return { symbols: parts.filter(isSymbol), scalars: parts.filter(isDecided), composites, records, tag };
}

export const unionOf = (of: readonly Guard[]): Guard => ({
  kind: "union",
  of,
  text: of.map(({ text }) => text).join(" | "),
});

/** The alternatives of alternatives, down to those that are none. */
const flattened = (of: readonly Guard[], definitions: Definitions, seen: readonly Guard[] = []): readonly Guard[] =>
  of.flatMap((part) => {
    const plain = resolve(part, definitions);
    if (plain.kind !== "union") return [part];
    return seen.includes(plain) ? [] : flattened(plain.of, definitions, [...seen, plain]);
  });

/** Alternatives that keep more of a value come first: what none of the later ones declares would be dropped. */
function mostTelling(of: readonly Guard[], definitions: Definitions): readonly Guard[] {
  const kept = (part: Guard): number => {
    const plain = resolve(part, definitions);
    if (plain.kind !== "record") return 0;
    if (plain.index !== undefined || plain.indexes !== undefined) return Number.MAX_VALUE;
    // What is required is there; what is optional need not be.
    return plain.properties.reduce((sum, { optional }) => sum + (optional ? 1 : 1000), 0);
  };
  return of.toSorted((a, b) => kept(b) - kept(a));
}
