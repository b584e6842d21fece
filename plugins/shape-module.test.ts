import { verify } from "@capc/verifier";
import { parse } from "acorn";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { isAllowed, readFixtures } from "../test-fixtures/verifier/fixtures.ts";
import { readExports } from "./read-exports.ts";
import { shapeModule } from "./shape-module.ts";

const noMap = { mappings: "" } as Parameters<typeof shapeModule>[0]["map"];
const shaped = (code: string): string => shapeModule({ code, map: noMap }, true).code;
const head =
  'import { safe as safe$, harden as harden$, namespace as namespace$ } from "@capc/runtime/emitted"; const { Object } = safe$();';
const goods = readFixtures("good").filter(({ goal }) => goal === "module");
const exportedBy = (code: string): readonly string[] =>
  parse(code, { ecmaVersion: "latest", sourceType: "module" })
    .body.flatMap((node) => (node.type === "ExportNamedDeclaration" ? node.specifiers : []))
    .map(({ exported }) => (exported.type === "Identifier" ? exported.name : `${exported.value}`))
    .toSorted();

describe("a module shaped for bundlers", () => {
  it.each(goods)("exports the same names, and is as confined: $name", ({ text }) => {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "module" });
    const before = readExports(program);
    const after = shaped(text);
    if (before === undefined) {
      expect(after).toBe(`${text}\nimport "@capc/runtime/lockdown";\n`);
      return;
    }
    // The verifier wants all bindings hardened in one call: with that put back, it finds nothing else to say.
    const { hardening } = before;
    const call = text.slice(hardening.start, hardening.end).replace(/\);?\s*$/, "");
    const wrappers = [...after.matchAll(/^const (\S+\$hard\$*) = /gm)].map(([, name]) => name);
    const whole = after.replace('import "@capc/runtime/lockdown";', () => `${[call, ...wrappers].join(", ")});`);
    expect(verify(whole, { goal: "module", imports: isAllowed })).toEqual([]);
    expect(exportedBy(after)).toEqual(before.exported.map(({ name }) => name.replaceAll('"', "")).toSorted());
  });

  it("hardens with an export what it reaches, through functions, circles and names of properties", () => {
    const after = shaped(`${head}
const secret = { list: [1] };
const inner = () => secret;
function odd(n) { return n === 0 ? false : even(n - 1); }
function even(n) { return n === 0 ? inner : odd(n - 1); }
const alone = { a: [] };
const limit = 3, off = false;
export { even, limit, alone as "not an identifier" };
export default function main() { return { alone }; }
harden$(secret, inner, odd, even, alone, limit, off, main);
`);
    const calls = after.split("\n").filter((line) => / = \/\*#__PURE__\*\/ harden\$/.test(line));
    const sorted = calls.map((line) => {
      const [, first, ...others] = line.replace(/\);$/, "").split(/\(|, /);
      return [first, ...others.toSorted()];
    });
    expect(sorted).toEqual([["even", "inner", "odd", "secret"], ["alone"], ["main", "alone"]]);
    expect(after).toContain(
      'export { even$hard as even, limit as limit, alone$hard as "not an identifier", main$hard as default };',
    );
    expect(after.split("\n").indexOf("const alone = { a: [] };")).toBe(5);
  });

  it("keeps clear of names that are taken", () => {
    expect(
      shaped(`${head}\nconst f$hard = () => 1;\nexport const f = () => f$hard();\nharden$(f$hard, f);\n`),
    ).toContain("const f$hard$ = /*#__PURE__*/ harden$(f, f$hard);");
  });

  it("says of calls that run while it loads that they have no effects, behind any line end, and moves the map", () => {
    const code = `${head}\r\nexport const a = namespace$({ f: () => namespace$({}) }), b = Object.freeze([1]);\nharden$(a, b);\n`;
    // One segment at the first column of the second line, one at the call of \`freeze\`.
    const column = code.split("\n")[1]!.indexOf("Object.freeze");
    const { code: after, map } = shapeModule(
      { code, map: { mappings: `;AACA,${vlq(column)}AAC` } as typeof noMap },
      true,
    );
    expect(after).toContain(
      "const a = /*#__PURE__*/ namespace$({ f: () => namespace$({}) }), b = /*#__PURE__*/ Object.freeze([1]);",
    );
    expect(map.mappings).toBe(`;AACA,${vlq(column + 2 * "/*#__PURE__*/ ".length)}AAC`);
  });

  it("lets esbuild drop what is not used, and nothing that is", async () => {
    const text = shaped(`${head}
const kept = { deep: ["kept"] };
export const used = () => kept;
const gone = { deep: ["gone"] };
export const unused = () => gone;
export const maker = namespace$({ gone: () => gone });
harden$(kept, used, gone, unused, maker);
`);
    const { outputFiles } = await build({
      stdin: { contents: 'import { used } from "./m.js"; console.log(used());', resolveDir: "/" },
      bundle: true,
      format: "esm",
      write: false,
      external: ["@capc/*"],
      plugins: [
        {
          name: "text",
          setup(build) {
            build.onResolve({ filter: /m\.js$/ }, () => ({ path: "m", namespace: "text" }));
            build.onLoad({ filter: /.*/, namespace: "text" }, () => ({ contents: text }));
          },
        },
      ],
    });
    expect(outputFiles[0]!.text).toContain('"kept"');
    expect(outputFiles[0]!.text).toMatch(/harden\(used, kept\)|harden\$?\w*\(used, kept\)/);
    expect(outputFiles[0]!.text).not.toMatch(/gone|maker|unused/);
  });
});

/** A number as source maps write it. */
function vlq(number: number): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let text = "";
  for (let rest = number << 1; ; ) {
    const part = rest & 31;
    rest >>= 5;
    text += digits[rest > 0 ? part | 32 : part];
    if (rest === 0) return text;
  }
}
