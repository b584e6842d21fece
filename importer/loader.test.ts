import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Loading locks the realm down for good, so each group of loads has a process of its own; it prints what it saw as JSON. */
function inChild(script: string): Record<string, unknown> {
  const code = `
    import { createLoader, CompileError } from "capc";
    const seen = {};
    const attempt = async (name, run) => {
      try { seen[name] = await run(); } catch (error) { seen[name] = { name: error.name, code: error.code, message: error.message, diagnostics: error.diagnostics }; }
    };
    ${script}
    console.log(JSON.stringify(seen));
  `;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  return JSON.parse(out.trim().split("\n").at(-1)!);
}

describe("createLoader", () => {
  const seen = inChild(`
    const loader = await createLoader();
    await attempt("add", async () => (await loader.load("export const add = (a: number, b: number): number => a + b;")).exports.add(1, 2));
    await attempt("guard", async () => (await loader.load("export const add = (a: number, b: number): number => a + b;")).exports.add(1, "2"));
    await attempt("modules", async () => {
      const { exports } = await loader.load(
        'import type { Item } from "./types.ts"; import { twice } from "./lib/math.ts"; export const f = (item: Item): number => twice(item.n);',
        { filename: "plugin.ts", modules: { "./types.ts": "export interface Item { n: number }", "./lib/math.ts": "export const twice = (n: number): number => 2 * n;" } },
      );
      return [exports.f({ n: 21 }), Object.keys(exports), Object.isFrozen(exports)];
    });
    await attempt("ambient", () => loader.load("export const f = (): unknown => fetch('x');", { filename: "evil.ts" }));
    await attempt("type error", () => loader.load("export const f = (): number => 'x';", { filename: "typo.ts" }));
    await attempt("syntax", () => loader.load("export const = ;"));
    await attempt("javascript", async () => (await loader.load("export const f = (a) => a * 2; export default { hi: () => 'hi' };", { filename: "p.js" })).exports.f(4));
    await attempt("javascript ambient", () => loader.load("export const f = () => process.env;", { filename: "p.js" }));
    await attempt("early error", () => loader.load("#!/usr/bin/env node\\nexport const f = () => {\\n  return (a = 1, a) => a;\\n};", { filename: "p.js" }));
    await attempt("overloads", async () => (await loader.load("export default function (a: number): number; export default function (a: string): string; export default function (a: number | string) { return a; }")).exports.default("x"));
    await attempt("no ending", () => loader.load('import type { B } from "./b"; export const f = (b: B): B => b;', { filename: "a.ts", modules: { "./b.ts": "export type B = number;" } }));
    await attempt("default", async () => (await loader.load("export default function main(n: number): number { return n + 1; }")).exports.default(1));
    await attempt("fresh", async () => {
      const text = "export const make = (): { get(): number } => { let n = 0; return { get: () => ++n }; };";
      const [a, b] = [await loader.load(text), await loader.load(text)];
      return [a.exports.make === b.exports.make, a.exports.make().get()];
    });
    await attempt("circle", () => loader.load('import { b } from "./b.ts"; export const a = (): number => b; export const c = 1;', { filename: "a.ts", modules: { "./b.ts": 'import { c } from "./a.ts"; export const b: number = c;' } }));
    const even = 'import { isOdd, most } from "./odd.ts"; export const isEven = (n: number): boolean => n === 0 || (n <= most && isOdd(n - 1));';
    const odd = 'import * as even from "./mid.ts"; import { isEven } from "./even.ts"; export const most = 9; export const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1); export const all = (ns: readonly number[]): boolean => ns.every(isEven) && even.two === 2;';
    const mid = "export const two = 2;";
    const inCircle = async (filename, text, modules) => (await loader.load(text, { filename, modules })).exports;
    await attempt("functions in a circle", async () => {
      const a = await inCircle("even.ts", even, { "./odd.ts": odd, "./mid.ts": mid });
      const b = await inCircle("odd.ts", odd, { "./even.ts": even, "./mid.ts": mid });
      const wrong = (act) => { try { return act(); } catch (error) { return error.message; } };
      return [a.isEven(8), a.isEven(7), b.isOdd(7), b.isOdd(12), b.all([2, 4]), b.all([2, 3]), wrong(() => b.isOdd("1"))];
    });
    await attempt("outside", () => loader.load('import { readFileSync } from "node:fs"; export const f = (): unknown => readFileSync("/etc/passwd");'));
    await attempt("disk", () => loader.load('import type { X } from "/etc/passwd"; export const f = (x: X): X => x;'));
    await loader.close();
    await attempt("closed", () => loader.load("export {};"));
    await attempt("option", () => createLoader({ soundness: "off" }));
  `);

  it("runs a text and guards its exports", () => {
    expect(seen.add).toBe(3);
    expect(seen.guard).toMatchObject({ name: "GuardError", message: "add(b): expected number, got string" });
    expect(seen.default).toBe(2);
  });

  it("resolves the modules that it is given, and nothing else", () => {
    expect(seen.modules).toEqual([42, ["f"], true]);
    expect(seen.outside).toMatchObject({ name: "CompileError" });
    expect(JSON.stringify(seen.disk)).not.toContain("root:");
    expect(seen.disk).toMatchObject({ name: "CompileError" });
  });

  it("rejects with diagnostics that have a place", () => {
    expect(seen.ambient).toMatchObject({
      name: "CompileError",
      diagnostics: [{ code: "CAP1001", file: "evil.ts", line: 1, column: 33, severity: "error" }],
    });
    expect(seen["type error"]).toMatchObject({ diagnostics: [{ code: "TS2322", file: "typo.ts", line: 1 }] });
    expect(seen.syntax).toMatchObject({ name: "CompileError" });
  });

  it("takes JavaScript: confined, without guards", () => {
    expect(seen.javascript).toBe(8);
    expect(seen["javascript ambient"]).toMatchObject({ diagnostics: [{ code: "CAP1001" }] });
  });

  it("says what JavaScript forbids and TypeScript does not look at", () => {
    expect(seen["early error"]).toMatchObject({
      message: "p.js(3,18): error CAP0011: this is not JavaScript: argument name clash",
    });
    expect(seen.overloads).toBe("x");
  });

  it("lives through what TypeScript asks while it is asked", () => {
    expect(seen["no ending"]).toMatchObject({ diagnostics: [{ code: "TS2835", line: 1, column: 24 }] });
  });

  it("makes a fresh instance of each load", () => {
    expect(seen.fresh).toEqual([false, 1]);
  });

  it("says what is wrong with its own use", () => {
    expect(seen.circle).toMatchObject({ code: "CAP5001" });
    expect(seen["functions in a circle"]).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      "isOdd(n): expected number, got string",
    ]);
    expect(seen.closed).toMatchObject({ message: "this loader is closed" });
    expect(seen.option).toMatchObject({ message: 'createLoader: soundness is "error" or "warn"' });
  });
});
