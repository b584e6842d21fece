import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reasonOf } from "../captured/cap-error.ts";
import { fakeFetcher } from "../fakes/fake-fetcher.ts";
import { fakeHttpListener } from "../fakes/fake-http-listener.ts";
import { fakeConnector } from "../fakes/fake-net.ts";
import { fakeSigner } from "../fakes/fake-signer.ts";
import { memoryDir } from "../fakes/memory-dir.ts";
import { memoryStore } from "../fakes/memory-store.ts";
import type { Revocable } from "../types/data.ts";
import type { ReadStore, Store } from "../types/store.ts";

const folder = new URL("./", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");

/** `Dir.quota`, and all others that make a capability of one: what answers a capability, or one that can be taken back, at once. */
const attenuators = readdirSync(new URL("../types/", folder)).flatMap((file) =>
  [...read(`../types/${file}`).matchAll(/^export interface (\w+)[^{]*\{([\s\S]*?)^\}/gm)].flatMap(([, kind, body]) =>
    [...body!.matchAll(/^ {2}(\w+)\(.*\): (Revocable<\w+>|[A-Z]\w+);/gm)]
      .filter(([, , made]) => !/^(Data|Uint8Array|Promise)$/.test(made!))
      .map(([, name]) => `${kind}.${name}`),
  ),
);

describe("attenuators", () => {
  it("are each put together at random in some test", () => {
    const tests = readdirSync(folder).filter((name) => /^attenuate-.*\.test\.ts$/.test(name));
    const text = tests.map((name) => read(name)).join("\n");
    expect(attenuators.length).toBeGreaterThan(25);
    expect(attenuators.filter((one) => !text.includes(`.${one.split(".")[1]}(`))).toEqual([]);
  });

  it("of a store make nothing possible that was not, however they are put together", async () => {
    const kept = { a: 1, "a/b": 2, "a/b/c": 3, ab: 4, d: 5 };
    const keys = [...Object.keys(kept), "b", "c", "b/c", "new"];
    const untouched = Object.entries(kept)
      .map(([key, value]) => `${key}=${value}`)
      .join();
    interface Step {
      readonly act: (store: Store | ReadStore) => Store | ReadStore;
      /** What the keys of its store stand below. */
      readonly part: string;
    }
    const asStore = (act: (store: Store) => Store | ReadStore): Step => ({
      act: (store) => ("set" in store ? act(store) : store),
      part: "",
    });
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc
        .constantFrom("a", "a/b", "b")
        .map((part) => ({ act: (store: Store | ReadStore) => store.under(part), part: `${part}/` })),
      fc.constant(asStore((store) => store.readOnly())),
      fc.constant(asStore((store) => store.revocable().cap)),
      fc
        .record({ keys: fc.nat(6), bytes: fc.nat(40) }, { requiredKeys: [] })
        .map((limits) => asStore((store) => store.quota(limits))),
    );
    /** What can be learned and changed, each from the same beginning, as the root sees it. */
    const effectsOf = async (steps: readonly Step[]): Promise<ReadonlySet<string>> => {
      const effects = new Set<string>();
      const prefix = steps.map(({ part }) => part).join("");
      const within = keys
        .filter((key) => key.startsWith(prefix) && key !== prefix)
        .map((key) => key.slice(prefix.length));
      const attempts: ((store: Store) => Promise<unknown>)[] = [
        (store) => store.list(),
        ...within.flatMap((key) => [
          (store: Store) => store.get(key),
          (store: Store) => store.set(key, 9),
          (store: Store) => store.set(key, "x".repeat(20)),
          (store: Store) => store.delete(key),
        ]),
      ];
      for (const attempt of attempts) {
        const root = memoryStore();
        for (const [key, value] of Object.entries(kept)) await root.set(key, value);
        const store = steps.reduce((from: Store | ReadStore, { act }) => act(from), root) as Store;
        const learned = await attempt(store)
          .catch(() => undefined)
          .then(
            (value) => value,
            () => undefined,
          );
        if (typeof learned === "number") effects.add(`learn ${learned}`);
        const after = await Promise.all((await root.list()).map(async (key) => `${key}=${await root.get(key)}`));
        if (after.join() !== untouched) effects.add(`leave ${after.join()}`);
      }
      return effects;
    };
    const quiet = async (steps: readonly Step[]): Promise<ReadonlySet<string>> =>
      effectsOf(steps).catch(() => new Set<string>());
    const all = await quiet([]);
    expect(all.size).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        let before = all;
        for (let count = 1; count <= steps.length; count++) {
          const after = await quiet(steps.slice(0, count));
          expect([...after].filter((one) => !before.has(one))).toEqual([]);
          before = after;
        }
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  it("take with them, when one is taken back, all that was made after it, and nothing that was made before", async () => {
    type Any = { revocable(): Revocable<Any> };
    const { fetcher } = fakeFetcher({ "GET /": { body: "x" } });
    const kinds: readonly (readonly [Any, (from: never) => Any, (from: never) => Promise<unknown>])[] = [
      [
        memoryDir({ a: "x" }),
        (from: never) => (from as ReturnType<typeof memoryDir>).quota({ files: 5 }),
        (from: never) => (from as ReturnType<typeof memoryDir>).list(),
      ],
      [memoryStore(), (from: never) => (from as Store).quota({ keys: 5 }), (from: never) => (from as Store).list()],
      [
        fetcher,
        (from: never) => (from as typeof fetcher).limited({ maxBytes: 500 }).methods("GET").withHeaders({}),
        (from: never) => (from as typeof fetcher).get(""),
      ],
      [
        fakeConnector(async () => {}),
        (from: never) => (from as ReturnType<typeof fakeConnector>).limited({ maxBytes: 500 }),
        async (from: never) => (await (from as ReturnType<typeof fakeConnector>).connect()).close(),
      ],
      [
        fakeHttpListener().listener,
        (from: never) => (from as ReturnType<typeof fakeHttpListener>["listener"]).limited({ maxBytes: 500 }),
        async (from: never) =>
          (await (from as ReturnType<typeof fakeHttpListener>["listener"]).serve(async () => ({ status: 200 }))).stop(),
      ],
    ] as never;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(kinds.length - 1),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        async (which, steps, at) => {
          const [root, narrow, use] = kinds[which]!;
          const made: { readonly cap: Any; readonly revoke?: () => void }[] = [{ cap: root }];
          for (const isLent of steps) {
            const { cap } = made.at(-1)!;
            made.push(isLent ? cap.revocable() : { cap: narrow(cap as never) });
          }
          const lent = made.flatMap(({ revoke }, index) => (revoke === undefined ? [] : [index]));
          if (lent.length === 0) return;
          const first = lent[at % lent.length]!;
          made[first]!.revoke!();
          for (const [index, { cap }] of made.entries()) {
            const outcome = await use(cap as never).then(
              () => "done",
              (error: unknown) => reasonOf(error),
            );
            expect(outcome).toBe(index < first ? "done" : "revoked");
          }
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });

  it("of a signer leave nothing to sign with", async () => {
    const verifier = fakeSigner().verifier();
    expect(Object.keys(verifier)).toEqual(["verify"]);
    expect(await verifier.verify(new Uint8Array([1]), await fakeSigner("other").sign(new Uint8Array([1])))).toBe(false);
  });
});
