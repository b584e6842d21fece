import { isBuiltin } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../fakes/memory-store.ts";
import { makeDatabase } from "../host/make-database.ts";
import type { Driver } from "../host/open-sqlite.ts";
import type { Data } from "../types/data.ts";
import type { ReadStore, Store } from "../types/store.ts";
import { dataToText, textToData } from "./data-text.ts";

const inMemory = (driver: Driver): Store => makeDatabase({ file: ":memory:", driver }).store();
const kinds: readonly (readonly [string, () => Store])[] = [
  ["memoryStore", memoryStore],
  ["node-sqlite3-wasm", () => inMemory("wasm")],
  ...(isBuiltin("node:sqlite") ? [["node:sqlite", () => inMemory("node")] as const] : []),
];

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: { code: unknown }) => error.code,
  );
const refusal = (act: () => unknown): unknown => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe.each(kinds)("a store of %s", (_, make) => {
  it("keeps what it is given, by copy", async () => {
    const store = make();
    expect(await store.get("a")).toBeUndefined();
    const bytes = new Uint8Array([1, 2]);
    const list = [1, "é\0\u2028", null, true];
    await store.set("a", { bytes, list, big: 2n ** 70n, odd: [Number.NaN, -0, 1 / 0, undefined], $: { $: 1 } });
    bytes[0] = 9;
    list.push(5);
    const got = (await store.get("a")) as Record<string, Data>;
    expect(got).toEqual({
      bytes: new Uint8Array([1, 2]),
      list: [1, "é\0\u2028", null, true],
      big: 2n ** 70n,
      odd: [Number.NaN, -0, 1 / 0, undefined],
      $: { $: 1 },
    });
    expect(Object.isFrozen(got) && Object.isFrozen(got.list)).toBe(true);
    (got.bytes as Uint8Array)[0] = 7;
    expect(((await store.get("a")) as { bytes: Uint8Array }).bytes[0]).toBe(1);
    await store.set("a", "b");
    expect(await store.get("a")).toBe("b");
    expect(await store.delete("a")).toBe(true);
    expect(await store.delete("a")).toBe(false);
    expect(await store.get("a")).toBeUndefined();
  });

  it("lists keys in the order of their characters", async () => {
    const store = make();
    const keys = ["b", "a/2", "a/1", "ab", "a", "\u{ffff}", "\u{10000}", "a/1/x", "A", "%", "_", "a%"];
    for (const key of keys) await store.set(key, 1);
    expect(await store.list()).toEqual([
      "%",
      "A",
      "_",
      "a",
      "a%",
      "a/1",
      "a/1/x",
      "a/2",
      "ab",
      "b",
      "\u{ffff}",
      "\u{10000}",
    ]);
    expect(await store.list("a/")).toEqual(["a/1", "a/1/x", "a/2"]);
    expect(await store.list("a", 2)).toEqual(["a", "a%"]);
    expect(await store.list("a", 0)).toEqual([]);
    expect(await store.list("%")).toEqual(["%"]);
    expect(await store.list("x")).toEqual([]);
    expect(await codeOf(store.list("a", 10_001))).toBe("bad-argument");
  });

  it("has stores below it that see nothing else", async () => {
    const store = make();
    const notes = store.under("notes");
    await store.set("notesx", 1);
    await store.set("notes", 2);
    await notes.set("a", 3);
    await notes.under("b/").set("c", 4);
    expect(await store.list()).toEqual(["notes", "notes/a", "notes/b/c", "notesx"]);
    expect(await notes.list()).toEqual(["a", "b/c"]);
    expect(await store.under("notes/b").get("c")).toBe(4);
    expect(await notes.get("../notesx")).toBeUndefined();
    expect(await notes.get("/notesx")).toBeUndefined();
    for (const part of ["", "a\0b", "a\u{10ffff}", "x".repeat(513), "\ud800"])
      expect(refusal(() => store.under(part))).toMatch(/^bad-/);
    for (const key of ["", "a\0b", "\u{10ffff}", "a\nb", "x".repeat(513), "\ud800", 1 as never, null as never])
      for (const call of [store.get(key), store.set(key, 1), store.delete(key)])
        expect(await codeOf(call)).toMatch(/^bad-/);
  });

  it("takes nothing that is not data, and leaves what was there", async () => {
    const store = make();
    await store.set("a", 1);
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const odd = [
      () => 1,
      Symbol("a"),
      new Date(0),
      new Map(),
      cyclic,
      JSON.parse('{"__proto__":1}'),
      [Object.create({ a: 1 })],
      new (class {})(),
    ];
    for (const value of odd) expect(await codeOf(store.set("a", value))).toBe("not-data");
    expect(await codeOf(store.set("a", "x".repeat(2 ** 20)))).toBe("too-large");
    expect(await store.get("a")).toBe(1);
  });

  it("can be only read", async () => {
    const store = make();
    const read: ReadStore = store.readOnly();
    await store.set("a/b", 1);
    expect(Object.keys(read).toSorted()).toEqual(["get", "list", "under"]);
    expect(Object.keys(read.under("a")).toSorted()).toEqual(["get", "list", "under"]);
    expect(await read.under("a").get("b")).toBe(1);
    expect(await read.list()).toEqual(["a/b"]);
  });

  it("has quotas for what is in it, whoever wrote that", async () => {
    const store = make();
    await store.set("a/0", "0");
    const two = store.under("a").quota({ keys: 2 });
    await two.set("1", 1);
    await two.set("1", 2);
    expect(await codeOf(two.set("2", 1))).toBe("quota");
    expect(await codeOf(two.under("x").quota({ keys: 99 }).set("2", 1))).toBe("quota");
    expect(await two.delete("0")).toBe(true);
    expect(await codeOf(two.set("2", 1))).toBe("done");
    await store.set("a/3", 1);
    await store.set("b", 1);
    expect(await codeOf(two.set("4", 1))).toBe("quota");
    const bytes = store.under("c").quota({ bytes: 20 });
    await bytes.set("k", "0123456789");
    expect(await codeOf(bytes.set("k", "0123456789012345"))).toBe("quota");
    expect(await codeOf(bytes.set("k", "é".repeat(8)))).toBe("quota");
    expect(await codeOf(bytes.set("k", ""))).toBe("done");
    for (const limits of [{ keys: -1 }, { bytes: 1.5 }, { keys: "1" as never }])
      expect(refusal(() => store.quota(limits))).toBe("bad-argument");
  });

  it("can be taken back, with all that was made of it", async () => {
    const store = make();
    const { cap, revoke } = store.revocable();
    const made = [cap, cap.under("a"), cap.quota({}), cap.revocable().cap, cap.under("a").readOnly().under("b")];
    revoke();
    for (const one of made) expect(await codeOf(one.get("k"))).toBe("revoked");
    for (const one of made) expect(await codeOf(one.list())).toBe("revoked");
    expect(await codeOf(cap.set("k", 1))).toBe("revoked");
    expect(await codeOf(cap.delete("k"))).toBe("revoked");
    expect(await codeOf(store.set("k", 1))).toBe("done");
  });

  it("does what a map of the same keys would do, and no more than its quotas allow", async () => {
    const key = fc.constantFrom("a", "b", "a/b", "a/c", "a/b/c", "ab");
    const step = fc.oneof(
      fc.record({ do: fc.constant("set" as const), key, at: fc.nat(4), size: fc.nat(12) }),
      fc.record({ do: fc.constant("delete" as const), key, at: fc.nat(4) }),
      fc.record({ do: fc.constant("under" as const), part: fc.constantFrom("a", "a/b", "b"), at: fc.nat(4) }),
      fc.record({ do: fc.constant("quota" as const), keys: fc.nat(4), bytes: fc.nat(60), at: fc.nat(4) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const root = make();
        const model = new Map<string, number>();
        const made: { store: Store; prefix: string; limits: { prefix: string; keys: number; bytes: number }[] }[] = [
          { store: root, prefix: "", limits: [] },
        ];
        const below = (prefix: string) => [...model].filter(([key]) => key.startsWith(prefix));
        for (const one of steps) {
          const { store, prefix, limits } = made[one.at % made.length]!;
          if (one.do === "under") made.push({ store: store.under(one.part), prefix: `${prefix}${one.part}/`, limits });
          else if (one.do === "quota")
            made.push({
              store: store.quota(one),
              prefix,
              limits: [...limits, { prefix, keys: one.keys, bytes: one.bytes }],
            });
          else {
            const full = prefix + one.key;
            const before = model.get(full);
            if (one.do === "delete") {
              expect(await store.delete(one.key)).toBe(before !== undefined);
              model.delete(full);
              continue;
            }
            const size = full.length + one.size + 2;
            const fits = limits.every(({ prefix, keys, bytes }) => {
              const sum = below(prefix).reduce((total, [, n]) => total + n, 0);
              const [more, larger] = [before === undefined ? 1 : 0, size - (before ?? 0)];
              return (more === 0 || below(prefix).length + 1 <= keys) && (larger <= 0 || sum + larger <= bytes);
            });
            expect(await codeOf(store.set(one.key, "x".repeat(one.size)))).toBe(fits ? "done" : "quota");
            if (fits) model.set(full, size);
          }
        }
        expect(await root.list()).toEqual([...model.keys()].toSorted());
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

describe("the text of data", () => {
  it("is read back as the same data", () => {
    const { tree } = fc.letrec<{ tree: Data }>((tie) => ({
      tree: fc.oneof<fc.MaybeWeightedArbitrary<Data>[]>(
        { maxDepth: 4 },
        fc.string({ unit: "binary" }),
        fc.double(),
        fc.bigInt(),
        fc.constantFrom<Data>(null, undefined, true, "$", '{"$":"undef"}'),
        fc.uint8Array({ maxLength: 9 }),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("$", "v", "a", "toJSON", "constructor", "é"), tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(textToData(dataToText(value))).toEqual(value);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});
