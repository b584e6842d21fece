import { rmdirSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { refuse } from "../captured/cap-error.ts";
import { isSafeInteger } from "../captured/intrinsics.ts";
import type { Cell, Row } from "../over/query-over.ts";
import { claimFile } from "./claim-file.ts";

/** A statement that is prepared. */
export interface Statement {
  run(values: readonly Cell[]): { readonly changes: number };
  get(values: readonly Cell[]): Row | undefined;
  iterate(values: readonly Cell[]): Iterable<Row>;
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
        iterate: (values) => statement.iterate(...toBound(values)),
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
      return {
        run: (values) => statement.run(values as Cell[]),
        get: (values) => (statement.get(values as Cell[]) as Row | null) ?? undefined,
        iterate: (values) => statement.iterate(values as Cell[]) as Iterable<Row>,
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

/** Which build of SQLite is used if nothing is said: Node's own, if there is one. */
export const ownDriver: Driver = isBuiltin("node:sqlite") ? "node" : "wasm";

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
      open.close();
      release();
    },
  };
};
