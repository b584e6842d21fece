import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { openEdits } from "./edits.ts";
import { eraseTypes } from "./erase.ts";

const folder = fileURLToPath(new URL("../../test-fixtures/erasure-shown/", import.meta.url));
const names = readdirSync(folder);
const session = openSession();
afterAll(() => session.close());

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

describe.each(names)("erasing %s", (name) => {
  const text = readFileSync(`${folder}${name}/in.ts`, "utf8");
  const erase = () => {
    const module = session.openTexts({ "/p/in.ts": text }).modules[0]!;
    const edits = openEdits(module.text);
    expect(eraseTypes(module, edits, "module")).toEqual([]);
    return { code: edits.toText(), list: edits.list() };
  };

  it("is what a person has read", async () => {
    await expect(erase().code).toMatchFileSnapshot(`${folder}${name}/out.js`);
  });

  it("is a module, on the same lines, and the same one the next time", () => {
    const { code } = erase();
    parse(code, { ecmaVersion: "latest", sourceType: "module" });
    expect(code.split(lineEnd).length).toBe(text.split(lineEnd).length);
    expect(erase().code).toBe(code);
  });

  it("is the source where nothing was erased: each edit has its place and its reason", () => {
    const { code, list } = erase();
    expect(list.filter(({ why }) => !/\w+ \w+/.test(why))).toEqual([]);
    const touched = new Set(list.flatMap(({ start }) => lineOf(text, start)));
    const changed = [...list].flatMap(({ start, end }) => linesBetween(text, start, end));
    const out = code.split(lineEnd);
    text.split(lineEnd).forEach((line, at) => {
      if (!touched.has(at) && !changed.includes(at)) expect(out[at]).toBe(line);
    });
  });
});

const lineOf = (text: string, at: number): number => text.slice(0, at).split(lineEnd).length - 1;
const linesBetween = (text: string, start: number, end: number): readonly number[] => {
  const first = lineOf(text, start);
  return Array.from({ length: lineOf(text, end) - first + 1 }, (_, by) => first + by);
};
