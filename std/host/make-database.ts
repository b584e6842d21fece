import { Namespace } from "@capc/runtime";
import { capError, refuse } from "../captured/cap-error.ts";
import { needText } from "../captured/check-arguments.ts";
import { freeze } from "../captured/intrinsics.ts";
import { type QueryOptions, queryOver } from "../over/query-over.ts";
import { countParameters } from "../over/read-sql.ts";
import { type RawStore, storeOver } from "../over/store-over.ts";
import type { Data } from "../types/data.ts";
import type { Query } from "../types/query.ts";
import type { Store } from "../types/store.ts";
import { type Driver, openSqlite, ownDriver, type Sqlite } from "./open-sqlite.ts";

export interface DatabaseOptions {
  /** A file, which is made if there is none; `:memory:` for one that goes with the process. */
  readonly file: string;
  /** Node's own SQLite, or the one of `node-sqlite3-wasm` (Node's, where it has one). */
  readonly driver?: Driver;
}

/** A database in the hands of its owner. Modules get what it makes. */
export interface Database {
  /** Runs statements of the owner's, such as those that make tables. */
  setup(sql: string): void;
  /** A query with these words, whose values stand for the `?` in them. */
  query<A extends readonly Data[], R>(sql: string, options: QueryOptions<A, R>): Query<A, R>;
  /** A store in a table of its own. `maxBytes`: of one key with its value (1 MiB). */
  store(table?: string, options?: { readonly maxBytes?: number }): Store;
  /** What was made of it is then refused as `failed`. A database that nobody closes is whole all the same. */
  close(): void;
}

/** Opens a database. It belongs to this process alone until it is closed; a second one is refused as `busy`. */
export const makeDatabase = ({ file, driver = ownDriver }: DatabaseOptions): Database => {
  if (needText(file, "file") === "") refuse("bad-argument", "file: empty");
  const sqlite = openSqlite(file, driver);
  const stores: Record<string, true> = Object.create(null);
  return Namespace<Database>({
    setup: (sql) => sqlite.exec(sql),
    query: (sql, options) => {
      const count = countParameters(needText(sql, "sql"));
      const statement = sqlite.prepare(sql);
      return queryOver({ count, rows: statement.rows }, options);
    },
    store: (table = "store", { maxBytes } = {}) => {
      if (!/^[a-z][a-z0-9_]{0,40}$/.test(table)) refuse("bad-argument", "table: expected a name in lower case");
      // Two stores would count what is in the table separately.
      if (stores[table]) refuse("exists", "table: a store was made of it already");
      stores[table] = true;
      return storeOver(rawStore(sqlite, table), maxBytes);
    },
    close: () => sqlite.close(),
  });
};

/** The last key that begins with a prefix comes before this one: no key has the character behind it. */
const pastEnd = (prefix: string): string => `${prefix}\u{10ffff}`;

const rawStore = (sqlite: Sqlite, table: string): RawStore => {
  sqlite.exec(
    `create table if not exists "${table}" (k text primary key, v text not null, n integer not null) without rowid`,
  );
  const get = sqlite.prepare(`select v from "${table}" where k = ?`);
  const set = sqlite.prepare(
    `insert into "${table}" (k, v, n) values (?, ?, ?) on conflict (k) do update set v = excluded.v, n = excluded.n`,
  );
  const remove = sqlite.prepare(`delete from "${table}" where k = ?`);
  const list = sqlite.prepare(`select k from "${table}" where k >= ? and k < ? order by k limit ?`);
  const size = sqlite.prepare(`select n from "${table}" where k = ?`);
  const usage = sqlite.prepare(
    `select count(*) as keys, coalesce(sum(n), 0) as bytes from "${table}" where k >= ? and k < ?`,
  );
  return freeze({
    get: (key: string) => get.get([key])?.v as string | undefined,
    set: (key: string, text: string, n: number) => void set.run([key, text, n]),
    delete: (key: string) => remove.run([key]).changes > 0,
    list: (prefix: string, limit: number) => {
      const keys: string[] = [];
      const rows = list.rows([prefix, pastEnd(prefix), limit], limit);
      for (let i = 0; i < rows.length; i++) keys[i] = rows[i]!.k as string;
      return keys;
    },
    sizeOf: (key: string) => {
      const row = size.get([key]);
      return row === undefined ? undefined : Number(row.n);
    },
    usage: (prefix: string) => {
      const row = usage.get([prefix, pastEnd(prefix)]);
      if (row === undefined) throw capError("failed");
      return { keys: Number(row.keys), bytes: Number(row.bytes) };
    },
  });
};
