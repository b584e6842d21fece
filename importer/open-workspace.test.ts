import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../compiler/1-open/session.ts";
import { openWorkspace, type Results } from "./open-workspace.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-workspace-")));
const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
mkdirSync(at("src"));
const options = {
  lib: ["esnext"],
  types: [],
  target: "esnext",
  module: "nodenext",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};
write("package.json", '{ "type": "module" }');
const config = (more: object = {}): string =>
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...options, ...more }, include: ["src"] }));
config();
write("src/order.ts", "export interface Order { id: string; amount: number }\n");
write(
  "src/price.ts",
  `import type { Order } from "./order.ts";
export function price(order: Order): number { return order.amount; }
`,
);
write(
  "src/shop.ts",
  `import type { Order } from "./order.ts";
import { price } from "./price.ts";
export function total(orders: Order[]): number { return orders.reduce((sum, one) => sum + price(one), 0); }
`,
);
write("src/alone.ts", "export const alone = (count: number): number => count + 1;\n");

const session = openSession({ cwd: folder });
const workspace = openWorkspace({ tsconfig: at("tsconfig.json"), session });
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true });
});
const names = (paths: readonly string[]): string[] => paths.map((path) => path.slice(folder.length + 5)).toSorted();
const changedOf = (results: Results): string[] => names(results.changed.map(({ source }) => source));

/** What is made of the project step by step is what is made of it at once. */
function expectFresh(results: Results): void {
  const other = openSession({ cwd: folder });
  const fresh = openWorkspace({ tsconfig: at("tsconfig.json"), session: other }).build();
  other.close();
  expect(results.diagnostics).toEqual(fresh.diagnostics);
  const codes = ({ outputs }: Results) => outputs.map(({ source, code, declarations }) => [source, code, declarations]);
  expect(codes(results)).toEqual(codes(fresh));
}

describe("a workspace", () => {
  it("makes again what a change touches, and nothing else", () => {
    expect(changedOf(workspace.build())).toEqual(["alone.ts", "order.ts", "price.ts", "shop.ts"]);
    expect(changedOf(workspace.build())).toEqual([]);
    const saved = write("src/alone.ts", "export const alone = (count: number): number => count + 2;\n");
    expect(changedOf(workspace.change([{ path: saved }]))).toEqual(["alone.ts"]);
    expect(workspace.moduleOf(saved)?.output?.code).toContain("+ 2");
  });

  it("judges the modules again that took types from a changed one", () => {
    const path = write("src/order.ts", "export interface Order { id: string; amount: string }\n");
    const broken = workspace.change([{ path }]);
    expect(names(broken.rejudged)).toEqual(["price.ts"]);
    expect(broken.outputs).toEqual([]);
    expect(workspace.moduleOf(at("src/price.ts"))?.diagnostics.map(({ code }) => code)).toEqual(["TS2322"]);
    write("src/order.ts", "export interface Order { id: string; amount: number; note?: string }\n");
    const mended = workspace.change([{ path }]);
    expect(names(mended.rejudged)).toEqual(["price.ts"]);
    expect(mended.diagnostics).toEqual([]);
    expect(changedOf(mended)).toContain("order.ts");
    expectFresh(mended);
  });

  // What ties modules together beside types: whom a body calls by name, and what a function does with functions it is given.
  it.each([
    [
      "a body calls nobody of the build any more",
      "src/shop.ts",
      "orders.reduce((sum, one) => sum + price(one), 0)",
      "orders.length",
    ],
    ["and does again", "src/shop.ts", "orders.length", "orders.map(price).length"],
    ["a body is another one", "src/price.ts", "order.amount", "order.amount + order.id.length"],
  ])("writes what a build from nothing would: %s", (_, name, from, to) => {
    const before = readFileSync(at(name), "utf8");
    expect(before).toContain(from);
    expectFresh(workspace.change([{ path: write(name, before.replace(from, to)) }]));
  });

  it("sees files that come and go", () => {
    const path = write(
      "src/late.ts",
      'import { alone } from "./alone.ts";\nexport const late = (): number => alone(1);\n',
    );
    expect(changedOf(workspace.change([{ path }]))).toContain("late.ts");
    rmSync(path);
    const without = workspace.change([{ path }]);
    expect(names(without.removed)).toEqual(["late.ts"]);
    expectFresh(without);
  });

  it("takes a text that is not saved, and the file's own again", () => {
    const path = at("src/alone.ts");
    const typed = workspace.change([{ path, text: "export const alone = (count: number): number => fetch(count);\n" }]);
    expect(typed.diagnostics.map(({ code }) => code)).toContain("CAP1001");
    const undone = workspace.change([{ path, text: null }]);
    expect(undone.diagnostics).toEqual([]);
    expectFresh(undone);
  });

  it("follows a changed tsconfig.json", () => {
    const path = config({ noUnusedLocals: true, declaration: false });
    const results = workspace.change([{ path }]);
    expect(workspace.opened.compilerOptions.noUnusedLocals).toBe(true);
    expect(results.outputs.map(({ declarations }) => declarations)).toEqual(["", "", "", ""]);
  });
});

describe("a workspace of a project that refers to others", () => {
  it("takes their modules in, by the name of a package too, and leaves their hosts alone", () => {
    const plugins = (trusted: readonly string[]) => [{ name: "capc", trusted }];
    const project = (name: string, trusted: readonly string[], references: readonly object[]) => {
      mkdirSync(at(`solution/${name}`), { recursive: true });
      const compilerOptions = {
        ...options,
        noEmit: false,
        composite: true,
        outDir: "dist",
        rewriteRelativeImportExtensions: true,
        plugins: plugins(trusted),
      };
      return write(`solution/${name}/tsconfig.json`, JSON.stringify({ compilerOptions, references }));
    };
    project("core", ["host.ts"], []);
    const tsconfig = project("app", [], [{ path: "../core" }]);
    mkdirSync(at("node_modules"), { recursive: true });
    symlinkSync("../solution/core", at("node_modules/core"));
    write("solution/core/package.json", '{ "name": "core", "type": "module", "exports": { "./*": "./dist/*.js" } }');
    write("solution/core/host.ts", "export const stamp = (): number => Date.now();\n");
    const core = write("solution/core/index.ts", "export const two = (): number => 2;\n");
    const app = write(
      "solution/app/main.ts",
      'import { two } from "core/index";\nexport const four = (): number => two() + 2;\n',
    );
    const other = openWorkspace({ tsconfig, session });
    const results = other.build();
    expect(results.diagnostics).toEqual([]);
    const codeOf = (path: string) => other.moduleOf(path)?.output?.code;
    expect(codeOf(app)).toContain('from "../core/index.js"');
    expect(codeOf(core)).toContain("=> 2;");

    write("solution/core/index.ts", 'export const two = (): string => "2";\n');
    expect(other.change([{ path: core }]).diagnostics.map(({ code }) => code)).toEqual(["TS2322"]);
    write("solution/core/index.ts", "export const two = (): number => 1 + 1;\n");
    expect(other.change([{ path: core }]).diagnostics).toEqual([]);
    expect(codeOf(core)).toContain("1 + 1");
    write("solution/app/main.ts", 'import { stamp } from "core/host";\nexport const now = (): number => stamp();\n');
    expect(other.change([{ path: app }]).diagnostics.map(({ code }) => code)).toEqual(["CAP1005"]);
    other.close();
  });
});

describe("a project that a bundler resolves", () => {
  it("names files as engines find them, whatever its imports leave out", () => {
    for (const name of ["bundled", "bundled/lib"]) mkdirSync(at(name));
    const bundling = { module: "preserve", moduleResolution: "bundler", paths: { "@/*": ["./*"] } };
    write("bundled/tsconfig.json", JSON.stringify({ compilerOptions: { ...options, ...bundling } }));
    write("bundled/lib/index.ts", "export const twice = (count: number): number => count * 2;\n");
    write("bundled/half.ts", "export const half = (count: number): number => count / 2;\n");
    write("bundled/host.mjs", "export const host = 1;\n");
    const imports = [
      'import { half } from "./half";',
      'import { half as halved } from "@/half";',
      'import { twice } from "./lib";',
      'import { twice as doubled } from "@/lib/index";',
    ];
    write(
      "bundled/main.ts",
      `${imports.join("\n")}\nexport const same = (): boolean => half(doubled(halved(twice(1)))) === 1;\n`,
    );
    write("bundled/lib/up.ts", 'export { half } from "../half";\nexport { twice } from ".";\n');
    const other = openSession({ cwd: folder });
    const built = openWorkspace({ tsconfig: at("bundled/tsconfig.json"), session: other }).build();
    other.update([write("bundled/main.ts", 'export { host } from "./host";\n')]);
    const refused = openWorkspace({ tsconfig: at("bundled/tsconfig.json"), session: other }).build();
    other.close();
    expect(built.diagnostics).toEqual([]);
    const named = built.outputs.map(({ source, emittedImports }) => [source.slice(folder.length), ...emittedImports]);
    expect(named.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toEqual([
      ["/bundled/half.ts"],
      ["/bundled/lib/index.ts"],
      ["/bundled/lib/up.ts", "../half.js", "./index.js"],
      ["/bundled/main.ts", "./half.js", "./lib/index.js"],
    ]);
    expect(refused.diagnostics.map(({ code }) => code)).toContain("CAP1005");
  });
});
