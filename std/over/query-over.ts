import { harden, Namespace } from "@capc/runtime";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { needBytes, needWellFormed } from "../captured/check-arguments.ts";
import { create, freeze, includes, isBytes, isSafeInteger, keys } from "../captured/intrinsics.ts";
import type { Data } from "../types/data.ts";
import type { Query } from "../types/query.ts";

/** A value of a database. */
export type Cell = null | number | bigint | string | Uint8Array;
export type Row = { readonly [column: string]: Cell };

/** What a query stands on: a statement that is prepared. */
export interface RawQuery {
  /** How many values it takes. */
  readonly count: number;
  /** At most so many rows, each fresh. */
  rows(values: readonly Cell[], limit: number): readonly Row[];
}

/** A guard, or the one member of it that is needed: gives back the value as `T`, or throws. */
export interface Assert<T> {
  assert(value: unknown): T;
}

export interface QueryOptions<A, R> {
  /** What a row is. `guard<Row>()` of `@capc/runtime` makes one from a type. */
  readonly row: Assert<R>;
  /** What the arguments are; without one they are values of a database, as many as the statement has `?`. */
  readonly args?: Assert<A>;
  /** More rows than these are an error (10,000). */
  readonly maxRows?: number;
}

const toCell = (value: unknown, at: number): Cell => {
  const no = (what: string): never => refuse("bad-argument", `argument ${at + 1}: ${what}`);
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number")
    return value - value === 0 ? (isSafeInteger(value) ? value + 0 : value) : no("no finite number");
  if (typeof value === "bigint") return value >= -(2n ** 63n) && value < 2n ** 63n ? value : no("more than 64 bits");
  // A database in C ends a text where it finds a zero.
  if (typeof value === "string")
    return includes(value, "\0") ? no("a text with a zero in it") : needWellFormed(value, `argument ${at + 1}`);
  return isBytes(value) ? needBytes(value, `argument ${at + 1}`) : no("expected a value, not a record or list");
};

/** A row as data, whatever the database makes rows of. Whole numbers are numbers where that is exact. */
const toRow = (found: Row): Row => {
  const row = create(null) as Record<string, Cell>;
  const names = keys(found);
  for (let i = 0; i < names.length; i++) {
    const cell = found[names[i]!]!;
    const isSmall = typeof cell === "bigint" && cell >= -(2n ** 53n) + 1n && cell < 2n ** 53n;
    row[names[i]!] = isSmall ? Number(cell) : isBytes(cell) ? needBytes(cell, "cell") : cell;
  }
  return freeze(row);
};

/** A query over a raw one. Arguments are checked before the database sees them, rows before the caller does. */
export const queryOver = <A extends readonly Data[], R>(
  raw: RawQuery,
  { row, args: guard, maxRows = 10_000 }: QueryOptions<A, R>,
): Query<A, R> =>
  Namespace<Query<A, R>>({
    run: async (...args) => {
      const given: readonly unknown[] = guard === undefined ? args : guard.assert(args);
      if (given.length !== raw.count) refuse("bad-argument", `expected ${raw.count} arguments`);
      const values: Cell[] = [];
      for (let i = 0; i < given.length; i++) values[i] = toCell(given[i], i);
      const rows: R[] = [];
      try {
        const found = raw.rows(values, maxRows + 1);
        if (found.length > maxRows) refuse("too-large", `more than ${maxRows} rows`);
        for (let i = 0; i < found.length; i++) rows[i] = assertRow(row, found[i]!);
      } catch (error) {
        // What a database says has names and values of its tables in it.
        throw reasonOf(error) === undefined ? capError("failed", "the query") : error;
      }
      return harden(rows);
    },
  });

const assertRow = <R>(row: Assert<R>, found: Row): R => {
  try {
    return row.assert(toRow(found));
  } catch {
    return refuse("failed", "a row is not what it was declared to be");
  }
};
