import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { compile } from "../compile.ts";

const session = openSession();
afterAll(() => session.close());

describe("what cannot be guarded is told", () => {
  const findings = (text: string, soundness: "error" | "warn" = "error") =>
    compile(session.openTexts({ "/m.ts": `import { guard, type Guard } from "@capc/runtime";\n${text}` }), {
      form: "closure",
      soundness,
      language: "warn",
    })
      .diagnostics.filter(({ code }) => code === "CAP4001")
      .map(({ severity, message }) => `${severity}: ${message}`);

  it.each([
    ["class C { x = 1 } export const c = guard<C>();", "error: `C` cannot be checked when the program runs"],
    ["export const of = <T>(): Guard<T> => guard<T>();", "error: `T` is not known when the program runs"],
    ["export const of = <T>(): Guard<T[]> => guard<T[]>();", "error: `T` is not known when the program runs"],
    ["export function of<T>(): Guard<{ a: T }> { return guard(); }", "error: `T` is not known when the program runs"],
    ["export const none = guard();", "error: this `guard` names no type"],
    ["export const it = guard;", "error: `guard` is only replaced where it is called"],
    ['export { guard as g } from "@capc/runtime";', "error: `guard` is only replaced where it is called"],
    ["export { guard };", "error: `guard` is only replaced where it is called"],
    ["export const all = { guard };", "error: `guard` is only replaced where it is called"],
    [
      'export const kept = JSON.parse("[1]") as number[];',
      'error: `JSON.parse("[1]") as number[]` cannot be checked while the module loads',
    ],
    [
      'export type Id = `u${number}` & { readonly of: "id" }; export const none = "" as string as Id;',
      'error: `"" as string as Id` cannot be checked while the module loads',
    ],
  ])("%s", (text, message) => {
    const found = findings(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(message);
  });

  it("also where soundness only warns: a guard that passes everything would be none", () => {
    expect(findings("class C { x = 1 } export const c = guard<C>();", "warn")[0]).toMatch(/^error/);
  });

  it("but not of constants, which are looked at when they are compiled", () => {
    expect(
      findings('export type Id = `u${number}` & { readonly of: "id" }; export const one = "u1" as string as Id;'),
    ).toEqual([]);
  });

  it("but not where a type brings its own parameters", () => {
    expect(findings("export interface Box<T> { value: T } export const box = guard<Box<string>>();")).toEqual([]);
    expect(
      findings("export const m = guard<{ [K in 'a' | 'b']: number }>(); type T = string; export const t = guard<T>();"),
    ).toEqual([]);
  });
});
