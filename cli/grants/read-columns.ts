import { partsOfUnion } from "../../compiler/1-open/read-types.ts";
import type { Opened } from "../../compiler/1-open/session.ts";
import { SymbolFlags, type Type, TypeFlags } from "../../compiler/1-open/typescript.ts";

/** What may stand in a column: a kind of value, or one value. */
export type Cell = { readonly kind: string } | { readonly value: unknown };

/** What the rows of a query are, as far as a database can answer them. */
export interface Column {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly isOptional: boolean;
}

const kinds: readonly (readonly [flag: number, kind: string])[] = [
  [TypeFlags.String, "string"],
  [TypeFlags.Number, "number"],
  [TypeFlags.BigInt, "bigint"],
  [TypeFlags.Null, "null"],
  [TypeFlags.Undefined, "undefined"],
];

/** The columns of a row's type; undefined if it is no flat record of what a database holds, so that nobody could say whether a row is one. */
export function readColumns(row: Type, { checker, isLibraryFile }: Opened): readonly Column[] | undefined {
  if (!(row.flags & (TypeFlags.Object | TypeFlags.Intersection)) || checker.isArrayLikeType(row)) return undefined;
  const members = checker.getPropertiesOfType(row);
  if (members.length === 0) return undefined;
  const columns = checker.getTypeOfSymbol(members).map((type, index): Column | undefined => {
    const cells = type && partsOfUnion(type, checker).map(cellOf);
    if (cells === undefined || cells.includes(undefined)) return undefined;
    const { name, flags } = members[index]!;
    return { name, cells: cells as Cell[], isOptional: (flags & SymbolFlags.Optional) !== 0 };
  });
  return columns.includes(undefined) ? undefined : (columns as Column[]);

  function cellOf(type: Type): Cell | undefined {
    if (type.isLiteralType()) return typeof type.value === "boolean" ? undefined : { value: type.value };
    for (const [flag, kind] of kinds) if (type.flags & flag) return { kind };
    const symbol = type.getSymbol();
    const isBytes = symbol?.name === "Uint8Array" && symbol.declarations.some(({ path }) => isLibraryFile(path));
    return isBytes ? { kind: "bytes" } : undefined;
  }
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : value instanceof Uint8Array ? "bytes" : typeof value;

/** Holds rows to their columns: exactly these are taken over. */
export const assertRow = (columns: readonly Column[]): { assert(value: unknown): unknown } => ({
  assert(value) {
    const row: Record<string, unknown> = {};
    for (const { name, cells, isOptional } of columns) {
      const found = Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined;
      if (found === undefined && isOptional) continue;
      const isOne = cells.some((cell) => ("kind" in cell ? cell.kind === kindOf(found) : cell.value === found));
      if (!isOne) throw new TypeError(`column ${name}: ${kindOf(found)}`);
      row[name] = found;
    }
    return row;
  },
});
