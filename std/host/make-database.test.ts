import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fakeQuery } from "../fakes/fake-query.ts";
import type { Query } from "../types/query.ts";
import { type Database, makeDatabase } from "./make-database.ts";
import { makeStore } from "./make-store.ts";
import type { Driver } from "./open-sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "capc-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const drivers: readonly Driver[] = isBuiltin("node:sqlite") ? ["wasm", "node"] : ["wasm"];
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: Error & { code: unknown }) => {
      expect(`${error.message}${error.stack ?? ""}`).not.toMatch(/capc-test|\/|sqlite|no such|book/i);
      return error.code;
    },
  );
const refusal = (act: () => unknown): unknown => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};
/** As `guard<…>()` would be, had this file been compiled. */
const assertBook = {
  assert: (value: unknown): { id: number; title: string } => {
    const { id, title } = value as { id: unknown; title: unknown };
    if (typeof id !== "number" || typeof title !== "string") throw new TypeError("no book");
    return { id, title };
  },
};
const anything = { assert: (value: unknown): Record<string, unknown> => value as Record<string, unknown> };

const withBooks = (driver: Driver): Database => {
  const database = makeDatabase({ file: ":memory:", driver });
  database.setup("create table book (id integer primary key, title text, cover blob)");
  database.setup("insert into book values (1, 'Ficciones', x'0102'), (2, 'Solaris', null), (3, 'It''s', null)");
  return database;
};

describe.each(drivers)("a database by %s", (driver) => {
  it("answers what its owner asks, about values that others give", async () => {
    const database = withBooks(driver);
    const byTitle: Query<[string], { id: number; title: string }> = database.query(
      "select id, title from book where title = ? -- ?",
      {
        row: assertBook,
      },
    );
    expect(await byTitle.run("Solaris")).toEqual([{ id: 2, title: "Solaris" }]);
    for (const text of ["' or 1=1 --", "It's", "%", "Solaris; drop table book"])
      expect((await byTitle.run(text)).length).toBe(text === "It's" ? 1 : 0);
    const rows = await byTitle.run("Solaris");
    expect(Object.isFrozen(rows) && Object.isFrozen(rows[0])).toBe(true);
    expect(Object.keys(byTitle)).toEqual(["run"]);
    database.close();
  });

  it("keeps the kinds of values", async () => {
    const database = withBooks(driver);
    const kinds = database.query("select ? as v, typeof(?) as t", { row: anything });
    const pairs: readonly (readonly [unknown, unknown, string])[] = [
      [1, 1, "integer"],
      [-0, 0, "integer"],
      [1.5, 1.5, "real"],
      [2 ** 53, 2 ** 53, "real"],
      [2 ** 53 - 1, 2 ** 53 - 1, "integer"],
      [5n, 5, "integer"],
      [2n ** 60n, 2n ** 60n, "integer"],
      ["é", "é", "text"],
      [true, 1, "integer"],
      [null, null, "null"],
      [undefined, null, "null"],
      [new Uint8Array([1, 0]), new Uint8Array([1, 0]), "blob"],
    ];
    for (const [given, v, t] of pairs) expect(await kinds.run(given as never, given as never)).toEqual([{ v, t }]);
    const bytes = new Uint8Array([1]);
    const one = database.query("select ? as v", { row: anything });
    const [row] = await one.run(bytes);
    bytes[0] = 2;
    expect(row).toEqual({ v: new Uint8Array([1]) });
    expect((row!.v as Uint8Array).buffer.byteLength).toBe(1);
    for (const bad of [Number.NaN, 1 / 0, 2n ** 63n, "a\0b", "\ud800", {}, [], () => 1, Symbol("a")])
      expect(await codeOf(one.run(bad as never))).toBe("bad-argument");
    for (const args of [[], [1, 2]]) expect(await codeOf(one.run(...(args as never[])))).toBe("bad-argument");
    database.close();
  });

  it("holds rows and arguments against guards", async () => {
    const database = withBooks(driver);
    database.setup("insert into book values (4, null, null)");
    const all = database.query("select id, title from book", { row: assertBook });
    expect(await codeOf(all.run())).toBe("failed");
    const few = database.query("select id from book", { row: anything, maxRows: 3 });
    expect(await codeOf(few.run())).toBe("too-large");
    const guarded = database.query<[string], object>("select ? as v", {
      row: anything,
      args: {
        assert: (args) => (typeof (args as unknown[])[0] === "string" ? (args as [string]) : expect.fail("guard")),
      },
    });
    await expect(guarded.run(1 as never)).rejects.toThrow("guard");
    database.close();
  });

  it("takes back nothing half when a statement fails", async () => {
    const database = withBooks(driver);
    const add = database.query("insert into book (id, title) values (?, ?) returning id", { row: anything });
    expect(await add.run(9, "new")).toEqual([{ id: 9 }]);
    expect(await codeOf(add.run(9, "again"))).toBe("failed");
    const titles = database.query("select title from book where id = ?", { row: anything });
    expect(await titles.run(9)).toEqual([{ title: "new" }]);
    database.close();
    expect(await codeOf(titles.run(9))).toBe("failed");
  });

  it("tells an owner's mistakes when a query is made", () => {
    const database = withBooks(driver);
    const mistakes = [
      "select 1; select 2",
      "select ?1",
      "select :a",
      "select @a",
      "select $a",
      "select 'a",
      "select /* ?",
      "attach database 'x' as y",
      " /* a */ ATTACH ? as y",
      "pragma journal_mode = off",
      "vacuum into ?",
      "-- x\nbegin",
    ];
    for (const sql of mistakes)
      expect([sql, refusal(() => database.query(sql, { row: anything }))]).toEqual([sql, "bad-argument"]);
    for (const sql of [
      `select '?:a;' as "?", 1 as [?] -- ?`,
      "select 1;",
      "select 'it''s ?' ; -- x",
      "with pragma as (select 1) select * from pragma",
    ])
      expect(refusal(() => database.query(sql, { row: anything }))).toBe("done");
    expect(refusal(() => database.query("select nonsense from nowhere", { row: anything }))).not.toBe("done");
    database.close();
  });

  it("keeps what was written, for whoever opens the file next", async () => {
    const file = join(folder, `${driver}.db`);
    const first = makeDatabase({ file, driver });
    await first.store().set("a", { b: 1n });
    expect(refusal(() => makeDatabase({ file, driver }))).toBe("busy");
    expect(refusal(() => makeStore(`${folder}/../${folder.split("/").at(-1)}/${driver}.db`))).toBe("busy");
    symlinkSync(file, `${file}-link`);
    expect(refusal(() => makeDatabase({ file: `${file}-link`, driver }))).toBe("busy");
    expect(refusal(() => first.store())).toBe("exists");
    expect(refusal(() => first.store('x"; drop'))).toBe("bad-argument");
    first.close();
    first.close();
    const second = makeDatabase({ file, driver });
    expect(await second.store().get("a")).toEqual({ b: 1n });
    const other = second.store("other");
    await other.set("a", 2);
    second.close();
    expect(await codeOf(other.get("a"))).toBe("failed");
    expect(await codeOf(other.set("a", 1))).toBe("failed");
    expect(readdirSync(folder).filter((name) => /owner|lock/.test(name))).toEqual([]);
  });

  it("is there again after its process was killed in the middle", async () => {
    const file = join(folder, `killed-${driver}.db`);
    const made = new URL("./make-database.ts", import.meta.url).pathname.replace(
      /std\/host\/(.*)\.ts$/,
      "std/dist/host/$1.js",
    );
    // A statement that was left in its middle would keep all that is written after it from being committed.
    const script = `import { makeDatabase } from ${JSON.stringify(made)};
      const database = makeDatabase({ file: ${JSON.stringify(file)}, driver: ${JSON.stringify(driver)} });
      const store = database.store();
      database.setup("create table t (a)");
      const options = { row: { assert: () => { throw new Error("no"); } }, maxRows: 1 };
      const add = database.query("insert into t values (1), (2), (3) returning a", options);
      const all = database.query("select a from t", options);
      await store.set("n", 0); await store.get("n"); await store.list("", 1);
      await add.run().catch(() => {}); await all.run().catch(() => {});
      for (let i = 0; ; i++) { await store.set("n", i); await store.get("n"); if (i === 20) process.stdout.write("go"); }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(refusal(() => makeDatabase({ file, driver }))).toBe("busy");
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    expect(existsSync(`${file}.owner`)).toBe(true);
    const again = makeDatabase({ file, driver });
    expect(await again.store().get("n")).toBeGreaterThanOrEqual(20);
    const rows = again.query("select count(*) as n from t", { row: anything });
    expect(await rows.run()).toEqual([{ n: 3 }]);
    again.close();
    // A claim of a process that is long gone, or that cannot be read, is no claim.
    for (const text of ['{"pid":1,"start":"0"}', `{"pid":${spawnSync("true").pid}}`, "", "x"]) {
      writeFileSync(`${file}.owner`, text);
      makeDatabase({ file, driver }).close();
    }
  });

  it("says little of a place where it cannot be", () => {
    writeFileSync(join(folder, "text"), "this is no database, and long enough to be looked at ".repeat(100));
    for (const [file, code] of [
      [join(folder, "text"), "failed"],
      [join(folder, "none/x.db"), "not-found"],
      [folder, "failed"],
      [1, "bad-argument"],
      ["", "bad-argument"],
    ] as const)
      expect([file, refusal(() => makeDatabase({ file: file as string, driver }))]).toEqual([file, code]);
    expect(readdirSync(folder).filter((name) => /text\./.test(name))).toEqual([]);
  });
});

describe("fakeQuery", () => {
  it("makes rows from arguments, which are checked as real ones are", async () => {
    const query = fakeQuery<[string], { id: number; title: string }>((title) => [{ id: 1, title }], {
      row: assertBook,
    });
    expect(await query.run("a")).toEqual([{ id: 1, title: "a" }]);
    expect(await codeOf(query.run({} as never))).toBe("bad-argument");
    const wrong = fakeQuery(() => [{ id: "1" }], { row: assertBook });
    expect(await codeOf(wrong.run())).toBe("failed");
  });
});
