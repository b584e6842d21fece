import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, makeFolder } from "./tools/make-folder.ts";

const types = `
export interface Item { readonly id: string; price?: number; tags: string[] }
export interface Tree { label: string; kids: readonly Tree[] }
export interface Reader { read(): string; seek?(to: number): void; readonly name: string }
export type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [number, number] };
`;

const module = `
import { guard, guard as made, type Guard, type Only, type Verdict } from "@capc/runtime";
import type { Item, Reader, Shape, Tree } from "./types.ts";
export const isItem = guard<Item>();
export const same = (): boolean => guard<Item>() === isItem && made<Item>() === isItem && (guard<Item>()) === isItem;
const inferred: Guard<Tree> = guard();
export const trees = inferred;
export const kinds = { text: guard<string>(), any: guard<unknown>(), none: guard<never>(), reader: guard<Reader>(), shape: guard<Shape>() };
export const count = (text: string): number => guard<
  Item[]
>().assert(JSON.parse(text)).length;
export const narrow = (x: unknown): string => (isItem.is(x) ? x.id : "none");
export const keep = (x: unknown): Item => { const item = isItem.assert(x); item.tags.push("own"); return item; };
export function first<T>(x: unknown, of: Guard<T>): T { return of.assert(x); }
export const judge = (x: unknown): Verdict<Item> => isItem["~standard"].validate(x);
export const lend = (reader: Only<Reader>): unknown => reader;
type Narrow = Only<Reader>;
const inner = (reader: Narrow): unknown => reader;
export const lendInside = (reader: Reader): unknown => inner(reader);
export const lendMaybe = (reader: Only<Reader> | null, ...more: Only<Reader>[]): unknown => [reader, ...more];
export const data = (x: Only<Item>): unknown => x;
`;

// In a host types come and go by spaces, and nothing else may change: not the line for the shell, no directive, no line.
const host = `#!/usr/bin/env node
"use strict";
// Guards of a host.
declare const console: { log(text: string): void };
import { guard as is, type Guard } from "@capc/runtime";
import * as runtime from "@capc/runtime";
import type { Item, Tree } from "./types.ts";
import { isItem } from "./module.ts";

class Shop { items: Item[] = []; add(x: unknown): void { this.items.push(is<Item>().assert(x)); } }
const lists: Guard<Item[]> = is();
const words = runtime.guard<Iterable<string>>();
const Reflect = "a name of the host's own";
const shop = new Shop();
const said = (what: () => unknown): unknown => { try { return what(); } catch (error) { return (error as Error).message; } };
shop.add({ id: "a", tags: [], more: 1 });
// A consumer of Standard Schema knows nothing of capc.
interface Issue { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined }
type Result<O> = { readonly value: O; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
interface Schema<I = unknown, O = I> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result<O> | Promise<Result<O>>;
    readonly types?: { readonly input: I; readonly output: O } | undefined;
  };
}
type Output<S extends Schema> = NonNullable<S["~standard"]["types"]>["output"];
const typed: Schema<Item> = is<Item>();
const output: Output<typeof typed> = { id: "z", tags: [] };
const validate = <O>(schema: Schema<unknown, O> | Schema<O>, value: unknown): string => {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new TypeError("this consumer does not wait");
  return result.issues ? result.issues.map(({ message, path = [] }) => path.join(".") + ": " + message).join() : JSON.stringify(result.value);
};
console.log(JSON.stringify({
  items: shop.items,
  refused: said(() => shop.add({ id: "a", tags: ["x", 1] })),
  line: new Error().stack?.split("\\n")[1]?.replace(/^.*:(\\d+):\\d+\\)?$/, "$1"),
  validated: [validate(lists, [{ id: "a", tags: [] }]), validate(lists, [{ id: "a", tags: [1] }]), validate(isItem, 1), validate(typed, output)],
  walked: [...words.assert(new Set(["x"]))],
  once: is<Item>() === is<Item>(),
  tree: is<Tree>().is({ label: "x", kids: [{ label: 1, kids: [] }] }),
  Reflect,
}));
`;

const config = JSON.stringify({
  extends: "capc/tsconfig",
  compilerOptions: { rootDir: "src", outDir: "out", plugins: [{ name: "capc", trusted: ["src/host.ts"] }] },
  include: ["src"],
});

/** Runs in a process of its own: what it imports locks the realm down. */
const questions = `
  import { Namespace, isNamespace } from "@capc/runtime";
  const attempt = (f, ...args) => { try { return f(...args); } catch (error) { return { code: error.code, message: error.message, path: error.path, expected: error.expected, site: error.site }; } };
  const item = { id: "a", tags: ["x"], more: 1 };
  const changing = { tags: [], get id() { return this.asked = (this.asked ?? 0) + 1, "a".repeat(this.asked); } };
  const { isItem, trees, kinds } = all;
  const reader = Namespace({ read: () => "r", seek() {}, write() {}, name: "n" });
  const frozen = (value) => typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
  let cycle = { label: "x", kids: [] }; cycle.kids.push(cycle);
  const { proxy, revoke } = Proxy.revocable([], {}); revoke();
  const facet = all.lend(reader);
  console.log(JSON.stringify({
    is: [item, { id: 1, tags: [] }, null, proxy, new Proxy({}, { get() { throw 1; } })].map(isItem.is),
    others: [kinds.text.is("a"), kinds.text.is(1), kinds.any.is(1), kinds.none.is(undefined), kinds.reader.is(reader), kinds.reader.is({}), trees.is(cycle), kinds.shape.is({ kind: "box", size: [1, 2] })],
    copied: [isItem.assert(item) !== item, isItem.assert(item), isItem.assert(changing).id],
    identity: [kinds.reader.assert(reader) === reader, all.same()],
    refused: attempt(isItem.assert, { id: "a", tags: ["x", 2] }),
    whole: attempt(isItem.assert, 1),
    unreadable: attempt(isItem.assert, new Proxy({}, { get() { throw 1; } })),
    shape: isItem.shape, ofTree: trees.shape, ofShape: kinds.shape.shape, ofReader: kinds.reader.shape,
    kept: [isItem.shape === isItem.shape, frozen(isItem), frozen(trees.shape), isNamespace(isItem), isNamespace(isItem["~standard"])],
    members: [Object.keys(isItem), isItem["~standard"].version, isItem["~standard"].vendor, Object.keys(isItem["~standard"])],
    judged: [all.judge(item), all.judge({ id: "a", tags: [1] }), all.judge(proxy)],
    inside: [all.count('[{"id":"a","tags":[]}]'), attempt(all.count, '[{"id":1}]').message, all.narrow(item), all.narrow(1), all.keep(item).tags, all.first(item, isItem)],
    facets: [Object.keys(facet), isNamespace(facet), all.lend(reader) === facet, all.lend(facet) === facet, all.lendInside(reader) === facet, all.lendMaybe(null, reader, reader).map((one) => one === facet), all.data(item)],
    notFacet: attempt(all.lend, Namespace({ name: "n" })).message,
  }));
`;

let folder: Folder;
const answers: Record<string, ReturnType<typeof JSON.parse>> = {};
const run = (file: string): string =>
  execFileSync(process.execPath, [`${folder.path}/${file}`], { cwd: folder.path, encoding: "utf8" });

beforeAll(() => {
  folder = makeFolder();
  const load = `import { createLoader } from "capc"; const loader = await createLoader(); const { exports: all } = await loader.load(${JSON.stringify(module)}, { modules: { "./types.ts": ${JSON.stringify(types)} } }); await loader.close();`;
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": config,
    "src/types.ts": types,
    "src/module.ts": module,
    "src/host.ts": host,
    "ask-built.mjs": `import "@capc/runtime/lockdown"; const all = await import("./out/module.js"); ${questions}`,
    "ask-loaded.mjs": `${load} ${questions}`,
    "uncompiled.mjs": `import { guard } from "@capc/runtime"; try { guard(); } catch (error) { console.log(error.name, error.message); }`,
    "start-host.mjs": `import "@capc/runtime/lockdown"; await import("./out/host.js");`,
  });
  const cli = new URL("../dist/cli/main.js", import.meta.url).pathname;
  execFileSync(process.execPath, [cli, "build"], { cwd: folder.path, encoding: "utf8" });
  answers.built = JSON.parse(run("ask-built.mjs"));
  answers.loaded = JSON.parse(run("ask-loaded.mjs"));
}, 60_000);
afterAll(() => folder.remove());

const shapeOfItem = {
  type: "record",
  name: "Item",
  properties: [
    { name: "id", of: { type: "string" } },
    { name: "price", optional: true, of: { type: "number" } },
    { name: "tags", of: { type: "array", of: { type: "string" } } },
  ],
};

describe.each(["built", "loaded"])("guard<T>() in a module that was %s", (how) => {
  it("answers whether a value is a T", () => {
    expect(answers[how].is).toEqual([true, false, false, false, false]);
    expect(answers[how].others).toEqual([true, false, true, false, true, false, false, true]);
  });

  it("gives a copy of data that was read once, and capabilities as they are", () => {
    const copy = { id: "a", tags: ["x"] };
    expect(answers[how].copied).toEqual([true, copy, "a"]);
    expect(answers[how].identity).toEqual([true, true]);
    expect(answers[how].inside).toEqual([
      1,
      "guard<Item[]>().assert(value[0].id): expected string, got number",
      "a",
      "none",
      ["x", "own"],
      copy,
    ]);
  });

  it("throws a GuardError that says where and what", () => {
    expect(answers[how].refused).toEqual({
      code: "ERR_CAPC_GUARD",
      message: "guard<Item>().assert(value.tags[1]): expected string, got number",
      path: "value.tags[1]",
      expected: "string",
      site: "guard<Item>().assert",
    });
    expect(answers[how].whole.message).toBe("guard<Item>().assert(value): expected Item, got number");
    expect(answers[how].unreadable.message).toBe(
      "guard<Item>().assert(value.id): expected a value that can be read, got one that throws",
    );
  });

  it("describes its type as plain data that nobody can change", () => {
    expect(answers[how].shape).toEqual(shapeOfItem);
    expect(answers[how].ofTree).toEqual({
      type: "ref",
      to: "Tree",
      definitions: {
        Tree: {
          type: "record",
          properties: [
            { name: "label", of: { type: "string" } },
            { name: "kids", of: { type: "array", of: { type: "ref", to: "Tree" } } },
          ],
        },
      },
    });
    expect(answers[how].ofShape.of[1].properties[1]).toEqual({
      name: "size",
      of: { type: "tuple", of: [{ of: { type: "number" } }, { of: { type: "number" } }] },
    });
    expect(answers[how].ofReader).toEqual({
      type: "capability",
      name: "Reader",
      methods: [{ name: "read" }, { name: "seek", optional: true }],
      properties: [{ name: "name", of: { type: "string" } }],
    });
    expect(answers[how].kept).toEqual([true, true, true, true, true]);
  });

  it("has the Standard Schema interface", () => {
    expect(answers[how].members).toEqual([
      ["is", "assert", "shape", "~standard"],
      1,
      "capc",
      ["version", "vendor", "validate"],
    ]);
    expect(answers[how].judged).toEqual([
      { value: { id: "a", tags: ["x"] } },
      { issues: [{ message: "expected string, got number", path: ["tags", 0] }] },
      { issues: [{ message: expect.stringContaining("expected"), path: expect.any(Array) }] },
    ]);
  });

  it("makes facets for Only<T>: exactly its members, the same for the same capability", () => {
    expect(answers[how].facets).toEqual([
      ["read", "seek", "name"],
      true,
      true,
      true,
      true,
      [false, true, true],
      { id: "a", tags: ["x"] },
    ]);
    expect(answers[how].notFacet).toBe("lend(reader): expected Only<Reader>, got a Namespace without read");
  });
});

describe("guard<T>() in a host", () => {
  it.each(["out/host.js", "start-host.mjs"])("works in plain Node, started by %s", (file) => {
    // Its module wants a realm that is locked down; so a host without one says so, and nothing else.
    if (file === "out/host.js") {
      expect(() => execFileSync(process.execPath, [`${folder.path}/${file}`], { stdio: "pipe" })).toThrow(
        /this realm is not locked down/,
      );
      return;
    }
    expect(JSON.parse(run(file))).toEqual({
      items: [{ id: "a", tags: [] }],
      refused: "guard<Item>().assert(value.tags[1]): expected string, got number",
      line: String(host.split("\n").findIndex((line) => line.includes("new Error()")) + 1),
      validated: ['[{"id":"a","tags":[]}]', "0.tags.0: expected string, got number", ": expected Item, got number", '{"id":"z","tags":[]}'],
      walked: ["x"],
      once: true,
      tree: false,
      Reflect: "a name of the host's own",
    });
  });

  it("needs no lockdown where there is no module", () => {
    folder.write({
      "src/host.ts": `import { guard } from "@capc/runtime";
import type { Item } from "./types.ts";
declare const console: { log(text: string): void };
console.log(JSON.stringify([guard<Item>().is({ id: "a", tags: [] }), guard<Item>().is({ id: 1 }), guard<Item>().shape]));`,
    });
    execFileSync(process.execPath, [new URL("../dist/cli/main.js", import.meta.url).pathname, "build"], {
      cwd: folder.path,
    });
    expect(JSON.parse(run("out/host.js"))).toEqual([true, false, shapeOfItem]);
    expect(readFileSync(`${folder.path}/out/host.js`, "utf8")).toContain("@capc/runtime/emitted");
  });

  it("throws one clear sentence where nothing has compiled it", () => {
    expect(run("uncompiled.mjs")).toBe("TypeError guard<T>(): build this file with capc, which writes the guard\n");
  });
});
