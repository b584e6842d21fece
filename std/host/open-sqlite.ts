import { rmdirSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { versions } from "node:process";
import { refuse } from "../captured/cap-error.ts";
import { apply, isSafeInteger, split } from "../captured/intrinsics.ts";
import type { Cell, Row } from "../over/query-over.ts";
import { claimFile } from "./claim-file.ts";

/** A statement that is prepared. Each call leaves it as it was before: one that is not at its end keeps the database from putting its log away. */
export interface Statement {
  run(values: readonly Cell[]): { readonly changes: number };
  get(values: readonly Cell[]): Row | undefined;
  /** At most so many rows. */
  rows(values: readonly Cell[], limit: number): readonly Row[];
}

/** SQLite, whichever build of it this process has. */
export interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface NodeStatement {
  run(...values: unknown[]): { changes: number | bigint };
  get(...values: unknown[]): Row | undefined;
  iterate(...values: unknown[]): Iterable<Row>;
  setReadBigInts(enabled: boolean): void;
}
interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}
type NodeSqlite = { DatabaseSync: new (path: string, options: object) => NodeDatabase };
type WasmSqlite = typeof import("node-sqlite3-wasm");

// POWER: a database in a file.
const load = createRequire(import.meta.url);
const removeFolder = rmdirSync;

/** Node binds every number as a fraction; whole ones are to be whole in both builds. */
const toBound = (values: readonly Cell[]): unknown[] => {
  const bound: unknown[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    bound[i] = typeof value === "number" && isSafeInteger(value) ? BigInt(value) : value;
  }
  return bound;
};

const firstOf = (found: Iterable<Row>, limit: number): readonly Row[] => {
  const rows: Row[] = [];
  for (const row of found) {
    if (rows.length >= limit) break;
    rows[rows.length] = row;
  }
  return rows;
};

const openNode = (path: string): Sqlite => {
  const { DatabaseSync } = load("node:sqlite") as NodeSqlite;
  const database = new DatabaseSync(path, { allowExtension: false });
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      statement.setReadBigInts(true);
      return {
        run: (values) => ({ changes: Number(statement.run(...toBound(values)).changes) }),
        get: (values) => statement.get(...toBound(values)),
        // The loop ends the iterator, and that the statement.
        rows: (values, limit) => firstOf(statement.iterate(...toBound(values)), limit),
      };
    },
    close: () => database.close(),
  };
};

/** The build that the package `node-sqlite3-wasm` carries, for a Node without one. Its lock is a folder, which stays when a process is killed. */
const openWasm = (path: string, isInMemory: boolean): Sqlite => {
  const { Database } = load("node-sqlite3-wasm") as WasmSqlite;
  if (!isInMemory) {
    try {
      // Whoever has claimed the file may remove it: nobody else has the file open.
      removeFolder(`${path}.lock`);
    } catch {}
  }
  const database = new Database(path);
  const statements: { finalize(): void }[] = [];
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      statements[statements.length] = statement;
      // The package, of which we have this very version, does so only before the next call.
      const { _reset: reset } = statement as unknown as { _reset: () => boolean };
      const whole =
        <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
        (...args: Args): Result => {
          try {
            return act(...args);
          } finally {
            apply(reset, statement, []);
          }
        };
      return {
        run: whole((values) => statement.run(values as Cell[])),
        get: whole((values) => (statement.get(values as Cell[]) as Row | null) ?? undefined),
        rows: whole((values, limit) => firstOf(statement.iterate(values as Cell[]) as Iterable<Row>, limit)),
      };
    },
    close: () => {
      // One whose last run failed says so once more.
      for (let i = 0; i < statements.length; i++) {
        try {
          statements[i]!.finalize();
        } catch {}
      }
      database.close();
    },
  };
};

export type Driver = "node" | "wasm";

/** Which build of SQLite is used if nothing is said: Node's own from Node 24 on. The one of Node 22 warns that it is an experiment. */
export const ownDriver: Driver = isBuiltin("node:sqlite") && +split(versions.node, ".")[0]! >= 24 ? "node" : "wasm";

/**
 * Opens a database for this process alone, so that nothing has to be locked and unlocked around each statement. What was written survives a loss of
 * power when the call that wrote it has answered.
 */
export const openSqlite = (file: string, driver: Driver): Sqlite => {
  const isInMemory = file === ":memory:";
  const { path, release } = isInMemory ? { path: file, release: () => {} } : claimFile(file);
  let sqlite: Sqlite | undefined;
  try {
    sqlite = driver === "node" ? openNode(path) : openWasm(path, isInMemory);
    sqlite.exec(
      "pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off; pragma cell_size_check = on;",
    );
  } catch {
    sqlite?.close();
    release();
    return refuse("failed", "the database cannot be opened");
  }
  const open = sqlite;
  let isOpen = true;
  return {
    ...open,
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      try {
        open.close();
      } finally {
        release();
      }
    },
  };
};
