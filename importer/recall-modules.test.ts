import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "../compiler/1-open/session.ts";
import type { ModuleRecord } from "../compiler/record-build.ts";
import { type CompiledProject, compileProject, makeProjectCompiler } from "./compile-project.ts";
import type { Settings } from "./read-settings.ts";
import { openModuleMemory } from "./recall-modules.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-recall-")));
const at = (name: string): string => join(folder, name);
const cache = at("cache");
const long = new Date(Date.now() - 60_000);
let ticks = 0;

/** What was saved a moment ago is read again, so that everything here was saved a minute ago, each file at a time of its own. */
function write(name: string, text: string): void {
  writeFileSync(at(name), text);
  utimesSync(at(name), long, new Date(long.getTime() + ticks++));
}

const options = {
  ...{ lib: ["esnext"], types: [], target: "esnext", module: "nodenext", strict: true, isolatedModules: true },
  ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
  ...{ allowImportingTsExtensions: true, noEmit: true },
};
const config = (more: object = {}): void =>
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...options, ...more }, include: ["src"] }));

const sources: Readonly<Record<string, string>> = {
  "order.ts": `export interface Line { label: string; price: number }
export interface Order { id: string; lines: Line[]; state: { kind: "open" } | { kind: "paid"; by: string } }
export const sum = (order: Order): number => order.lines.reduce((total, { price }) => total + price, 0);
`,
  "visit.ts": `import type { Order } from "./order.ts";
export function visit(orders: Order[], each: (order: Order) => number): number {
  let total = 0;
  for (const order of orders) total += each(order);
  return total;
}
`,
  "shop.ts": `import { type Order, sum } from "./order.ts";
import { visit } from "./visit.ts";
export interface Shop { add(order: Order): number; total(): number }
export const makeShop = (name: string): Shop => {
  const orders: Order[] = [];
  return { add: (order) => orders.push(order), total: () => visit(orders, (order) => sum(order)) + name.length };
};
`,
  "alone.ts": "export const alone = (count: number): number => count + 1;\n",
  "host.ts": 'import { makeShop } from "./shop.ts";\nexport const shop = makeShop("corner");\n',
};
const settings: Settings = {
  soundness: "warn",
  language: "error",
  packages: [],
  trusted: [at("src/host.ts")],
  sources: [],
  problems: [],
};

/** The answer of a process that begins with what others have left; how many modules it took as they were, if it took any. */
function build(): { readonly made: CompiledProject; readonly taken: number | undefined } {
  const session = openSession({ cwd: folder });
  const memory = openModuleMemory({ place: at("tsconfig.json"), about: "test", folder: cache })!;
  let taken: number | undefined;
  memory.prepare(session);
  const { compile } = makeProjectCompiler({
    form: "module",
    memory: {
      ...memory,
      recall: (about) => (opened) => {
        const found = memory.recall(about)(opened);
        taken = found?.unchanged.size;
        return found;
      },
    },
  });
  const made = compile(session.openProject(at("tsconfig.json")), settings);
  session.close();
  return { made, taken };
}

const plain = openSession({ cwd: folder });
function fromNothing(...changed: readonly string[]): CompiledProject {
  plain.update(changed.map(at));
  return compileProject(plain.openProject(at("tsconfig.json")), settings, { form: "module" });
}

beforeAll(() => {
  mkdirSync(at("src"));
  config();
  write("package.json", '{ "type": "module" }');
  for (const [name, text] of Object.entries(sources)) write(`src/${name}`, text);
  build();
});
afterAll(() => {
  plain.close();
  rmSync(folder, { recursive: true });
});

describe("what other processes have left of a build", () => {
  it.each([
    ["nothing has changed", [], 4],
    ["a body", [["src/alone.ts", "count + 1", "count + 2"]], 3],
    ["a body that others call", [["src/order.ts", "total + price", "total + price * 2"]], 3],
    ["an error in a body", [["src/visit.ts", "total += each(order)", "total += each(orders)"]], 3],
    ["and none", [["src/visit.ts", "total += each(orders)", "total += each(order)"]], 4],
    ["a leak", [["src/alone.ts", "count + 2", "count + Date.now()"]], 3],
    ["and another body", [["src/alone.ts", "count + Date.now()", "count + 3"]], 3],
    ["a warning", [["src/alone.ts", "count + 3", "(count as any) + 3"]], 3],
    ["a warning that stays", [["src/visit.ts", "let total = 0", "let total = 0 + 0"]], 3],
    [
      "a function that keeps what it is given",
      [["src/visit.ts", "total += each(order)", "total += [each].map((one) => one(order))[0]!"]],
      3,
    ],
    ["a call by name that goes", [["src/shop.ts", "sum(order))", "order.lines.length)"]], 3],
    ["a call by name that comes", [["src/shop.ts", "order.lines.length)", "sum(order))"]], 3],
    ["a type that others use", [["src/order.ts", "price: number", "price: number; note?: string"]], 3],
    ["a type with which others are in error", [["src/order.ts", "price: number", "price: string"]], 3],
    ["and none", [["src/order.ts", "price: string", "price: number"]], 4],
    ["a file of the host", [["src/host.ts", "corner", "centre"]], undefined],
    ["an option", [["tsconfig.json", '"strict":true', '"strict":true,"noUnusedLocals":true']], undefined],
    [
      "two of them",
      [
        ["src/alone.ts", " + 3", " - 3"],
        ["src/visit.ts", "0 + 0", "0"],
      ],
      2,
    ],
  ] as const)("is as good as a build from nothing: %s", (_, edits, expected) => {
    for (const [name, from, to] of edits) {
      const before = readFileSync(at(name), "utf8");
      expect(before).toContain(from);
      write(name, before.replace(from, to));
    }
    const { made, taken } = build();
    expect(made).toEqual(fromNothing(...edits.map(([name]) => name)));
    expect(taken).toBe(expected);
  });

  it("is left alone where files come and go", () => {
    write("src/late.ts", 'import { alone } from "./alone.ts";\nexport const late = (): number => alone(1);\n');
    expect(build()).toEqual({ made: fromNothing("src/late.ts"), taken: undefined });
    expect(build().taken).toBe(5);
    rmSync(at("src/late.ts"));
    expect(build()).toEqual({ made: fromNothing("src/late.ts"), taken: undefined });
  });

  it("is not taken for a text that was saved a moment ago, whose time may not tell it from the next", () => {
    const soon = new Date(Date.now() + 60_000);
    utimesSync(at("src/alone.ts"), soon, soon);
    expect(build().taken).toBe(3);
    utimesSync(at("src/alone.ts"), long, long);
  });
});

describe("a cache that somebody damaged", () => {
  const files = (ending: string): string[] =>
    readdirSync(cache)
      .filter((name) => name.endsWith(ending))
      .map((name) => join(cache, name));
  const hash = (content: Buffer): Buffer => createHash("sha256").update(content).digest();
  /** Rewrites the entry of a module, and the list so that it names what is there now: everything that hashes can say is right. */
  function forge(source: string, change: (record: { output: Record<string, unknown> }) => void): void {
    const path = files(".build")[0]!;
    const list = deserialize(readFileSync(path).subarray(32)) as { modules: [string, string, string][] };
    const one = list.modules.find(([name]) => name.endsWith(source))!;
    const record = deserialize(readFileSync(join(cache, `${one[2]}.module`))) as ModuleRecord;
    change(record as never);
    const content = serialize(record);
    one[2] = hash(content).toString("base64url");
    writeFileSync(join(cache, `${one[2]}.module`), content);
    const all = serialize(list);
    writeFileSync(path, Buffer.concat([hash(all), all]));
  }

  let sound: CompiledProject;
  beforeAll(() => {
    rmSync(cache, { recursive: true });
    sound = build().made;
    cpSync(cache, at("sound"), { recursive: true });
    expect(files(".build")).toHaveLength(1);
    expect(files(".module")).toHaveLength(4);
  });

  // In each case some module is refused or missed, and all are made anew.
  it.each([
    [
      "an entry is cut off",
      () => writeFileSync(files(".module")[0]!, readFileSync(files(".module")[0]!).subarray(0, 900)),
    ],
    ["an entry is empty", () => writeFileSync(files(".module")[1]!, "")],
    ["an entry is gone", () => rmSync(files(".module")[2]!)],
    [
      "a bit of an entry has fallen over",
      () => {
        const content = readFileSync(files(".module")[3]!);
        content[content.length >> 1]! ^= 1;
        writeFileSync(files(".module")[3]!, content);
      },
    ],
    [
      "two entries have changed places",
      () => {
        const [a, b] = [files(".module")[0]!, files(".module")[1]!];
        const text = readFileSync(a);
        cpSync(b, a);
        writeFileSync(b, text);
      },
    ],
    [
      "the list is cut off",
      () => writeFileSync(files(".build")[0]!, readFileSync(files(".build")[0]!).subarray(0, 700)),
    ],
    [
      "the list is another thing",
      () => {
        const other = serialize({ modules: null });
        writeFileSync(files(".build")[0]!, Buffer.concat([hash(other), other]));
      },
    ],
    [
      "an entry says that it is another module",
      () => forge("alone.ts", ({ output }) => Object.assign(output, { source: at("src/visit.ts") })),
    ],
    [
      "a text takes what it was not handed",
      () =>
        forge("alone.ts", ({ output }) =>
          Object.assign(output, { code: "export const alone = (url) => fetch(url);\n" }),
        ),
    ],
    [
      "a text has state",
      () => forge("visit.ts", ({ output }) => Object.assign(output, { code: "export let visit = 1;\n" })),
    ],
    [
      "a text imports the system, and says that it may",
      () =>
        forge("alone.ts", ({ output }) =>
          Object.assign(output, {
            code: 'import { readFileSync } from "node:fs";\nexport const alone = readFileSync;\n',
            emittedImports: ["node:fs"],
          }),
        ),
    ],
    [
      "a text imports the host, and says that it may",
      () =>
        forge("alone.ts", ({ output }) =>
          Object.assign(output, {
            code: 'import { shop } from "./host.js";\nexport const alone = () => shop;\n',
            emittedImports: ["./host.js"],
          }),
        ),
    ],
    ["a text is no text", () => forge("alone.ts", ({ output }) => Object.assign(output, { code: [1] }))],
  ])("is noticed: %s", (_, damage) => {
    rmSync(cache, { recursive: true });
    cpSync(at("sound"), cache, { recursive: true });
    damage();
    expect(build().made).toEqual(sound);
  });

  it("is whole again after the next build", () => {
    expect(build()).toEqual({ made: sound, taken: 4 });
  });
});
