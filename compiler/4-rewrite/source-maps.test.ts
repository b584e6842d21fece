import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedPositionFor, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { tokenizer } from "acorn";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { compile } from "../compile.ts";
import { openEdits } from "./edits.ts";
import { eraseTypes } from "./erase.ts";

const session = openSession();
afterAll(() => session.close());

const folder = new URL("../../test-fixtures/rewrite/", import.meta.url).pathname;
const sources = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name, "in.ts"), "utf8")] as const),
);
sources.set(
  "types-and-line-ends",
  [
    "interface Item { readonly id: string; size?: number }",
    "export enum Color { Red, Green = Red + 4 }",
    "const table: readonly (readonly [string, number])[] = [['a', 1]] as const",
    "type Pair<T> = [T, T]",
    "export const pick = async <",
    "  T extends Item,",
    ">(items: T[], wanted: Pair<string> = ['x', 'y']): Promise<",
    "  T | undefined",
    "> => items.find(({ id }: T) => wanted.includes(id));",
    "export const names = (items: Item[]): string[] => items.map<string>((item: Item) => [item.id, item.size ?? Color.Red].join());",
    "export function first(this: void, found: Map<string, Item>, key = table[0]?.[0]!): Item { return found.get(key as string)!; }",
    "export default { pick, names } satisfies object;",
  ].join("\n"),
);

interface Place {
  readonly line: number;
  readonly column: number;
  readonly word: string;
}

/** The names in JavaScript text; with the types blanked they stand where the source has them. */
function namesIn(code: string): readonly Place[] {
  const places: Place[] = [];
  for (const { type, start, end, loc } of tokenizer(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    locations: true,
  })) {
    if (type.label === "name") places.push({ ...loc!.start, word: code.slice(start, end) });
  }
  return places;
}

function erased(text: string): string {
  const module = session.openTexts({ "/p/in.ts": text }).modules[0]!;
  const edits = openEdits(module.text);
  eraseTypes(module, edits, "module");
  return edits.toText();
}

describe.each([...sources])("the map of %s", (_, text) => {
  // An enum is written anew, and what an import or an export statement says may move.
  const moves = /^\s*(?:import\b|export (?:\{|\*|default \w+;|(?:const )?enum)|enum)/;
  const lines = text.split("\n");
  // Where `guard` is called, the guard that was made for it stands.
  const kept = namesIn(erased(text)).filter(({ line, word }) => word !== "guard" && !moves.test(lines[line - 1]!));

  it.each(["module", "closure"] as const)("leads every name that stays to its place and back, as a %s", (form) => {
    const { diagnostics, outputs } = compile(session.openTexts({ "/p/in.ts": text }), {
      form,
      soundness: "warn",
      language: "warn",
      declarations: false,
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const { code, map } = outputs[0]!;
    const trace = new TraceMap(map as never);
    const out = code.split("\n");
    const [source] = trace.sources as [string];
    const lost = kept.filter(({ line, column, word }) => {
      if (form === "closure" && /^(?:export|default)$/.test(word)) return false;
      const made = generatedPositionFor(trace, { source, line, column });
      if (made.line === null || !out[made.line - 1]!.startsWith(word, made.column)) return true;
      const back = originalPositionFor(trace, made);
      return made.line !== line || back.line !== line || back.column !== column;
    });
    expect(lost).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
    expect(trace.sourcesContent).toEqual([text]);
  });
});
