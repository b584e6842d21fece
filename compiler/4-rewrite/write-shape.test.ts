import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { compile } from "../compile.ts";

const session = openSession();
afterAll(() => session.close());

const source = `
import { guard, type Min } from "@capc/runtime";
interface Tree { kids: Tree[] }
interface Reader { read(): string; seek?(): void; readonly name: string }
const all = {
  scalars: guard<{ a: string; b: number; c: boolean; d: bigint; e: symbol; f?: undefined; g: null; h: unknown }>(),
  never: guard<never>(), callback: guard<() => void>(), object: guard<object>(), some: guard<{}>(),
  literal: guard<"it's\\u2028">(), big: guard<12n>(), template: guard<\`id-\${number}\`>(),
  union: guard<"a" | 1 | string[]>(), tuple: guard<[string, number?, ...boolean[]]>(),
  record: guard<{ size: number; [key: string]: number }>(), capability: guard<Reader>(),
  map: guard<Map<string, Date>>(), bytes: guard<Uint8Array>(), refined: guard<number & Min<0>>(), tree: guard<Tree>(),
};
export const shapes = (): object => all;
`;

/** The shapes in the emitted text, read as the runtime reads them. */
function shapesOf(text: string): Record<string, { type: string; [part: string]: unknown }> {
  const { outputs, diagnostics } = compile(session.openTexts({ "/m.ts": text }), { form: "closure" });
  expect(diagnostics).toEqual([]);
  const { code } = outputs[0]!;
  const names = new Map([...code.matchAll(/(\w+): (\w+\$\d*)[ ,]/g)].map(([, key, name]) => [name!, key!]));
  const made = [...code.matchAll(/const (\w+\$\d*) = guard\$\(.*?, ('\{(?:[^'\\]|\\.)*\}')[,)]/g)];
  return Object.fromEntries(
    made.map(([, name, text]) => [names.get(name!) ?? name!, JSON.parse(runInNewContext(text!) as string)]),
  );
}

describe("shapes", () => {
  const shapes = shapesOf(source);
  const typesIn = (part: unknown): readonly string[] =>
    typeof part !== "object" || part === null
      ? []
      : [
          ...("type" in part && typeof part.type === "string" ? [part.type] : []),
          ...Object.values(part).flatMap(typesIn),
        ];

  it("are JSON that says what each kind of type is", () => {
    const lines = Object.entries(shapes).map(([name, shape]) => `${name}: ${JSON.stringify(shape)}`);
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "scalars: {"type":"record","properties":[{"name":"a","of":{"type":"string"}},{"name":"b","of":{"type":"number"}},{"name":"c","of":{"type":"boolean"}},{"name":"d","of":{"type":"bigint"}},{"name":"e","of":{"type":"symbol"}},{"name":"f","optional":true,"of":{"type":"undefined"}},{"name":"g","of":{"type":"null"}},{"name":"h","of":{"type":"unknown"}}]}
      never: {"type":"never"}
      callback: {"type":"function"}
      object: {"type":"object"}
      some: {"type":"non-null"}
      literal: {"type":"literal","value":"it's "}
      big: {"type":"literal","bigint":"12"}
      template: {"type":"template","text":"\`id-\${number}\`"}
      union: {"type":"union","of":[{"type":"literal","value":"a"},{"type":"literal","value":1},{"type":"array","of":{"type":"string"}}]}
      tuple: {"type":"tuple","of":[{"of":{"type":"string"}},{"mode":"optional","of":{"type":"number"}},{"mode":"rest","of":{"type":"boolean"}}]}
      record: {"type":"record","properties":[{"name":"size","of":{"type":"number"}}],"others":[{"names":[],"of":{"type":"number"}}]}
      capability: {"type":"capability","methods":[{"name":"read"},{"name":"seek","optional":true}],"properties":[{"name":"name","of":{"type":"string"}}],"name":"Reader"}
      map: {"type":"Map","of":[{"type":"string"},{"type":"Date"}]}
      bytes: {"type":"Uint8Array"}
      refined: {"type":"number","checks":[{"name":"Min","limit":0}]}
      tree: {"type":"ref","to":"Tree","definitions":{"Tree":{"type":"record","properties":[{"name":"kids","of":{"type":"array","of":{"type":"ref","to":"Tree"}}}]}}}"
    `);
  });

  it("are of the types that the page lists, and the page lists no others", () => {
    const page = readFileSync(new URL("../../docs/guard-objects.md", import.meta.url), "utf8");
    const cells = page.split("\n").flatMap((line) => (/^\| `(?!type`)/.test(line) ? [line.split("|")[1]!] : []));
    const listed = cells.flatMap((types) => [...types.matchAll(/`(\w[\w-]*)`/g)].map(([, type]) => type!));
    const seen = new Set(typesIn(shapes));
    expect([...seen].filter((type) => !listed.includes(type))).toEqual([]);
    expect(listed.filter((type) => !seen.has(type) && !["Set", "Promise"].includes(type))).toEqual([]);
  });
});
