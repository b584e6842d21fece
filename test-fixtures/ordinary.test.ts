import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("./ordinary/", import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));

// One process for all, and the plain programs first: loading locks the realm down.
const script = `
  import { readFileSync } from "node:fs";
  import { inspect } from "node:util";
  import ts from "typescript-6";
  import { createLoader } from "capc";
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, ignoreDeprecations: "6.0" };
  const show = (value) => inspect(value, { depth: 20, sorted: true, breakLength: 100, maxArrayLength: 1000 });
  const seen = {};
  const texts = {};
  for (const name of ${JSON.stringify(names)}) {
    texts[name] = readFileSync(new URL(name + ".ts", ${JSON.stringify(folder.href)}), "utf8");
    const { outputText } = ts.transpileModule(texts[name], { compilerOptions: options });
    const plain = await import("data:text/javascript," + encodeURIComponent(outputText));
    seen[name] = { plain: show(await plain.run()) };
  }
  const loader = await createLoader();
  for (const name of ${JSON.stringify(names)}) {
    try {
      const { exports } = await loader.load(texts[name], { filename: name + ".ts" });
      seen[name].guarded = show(await exports.run());
    } catch (error) {
      seen[name].guarded = [error.message, ...(error.diagnostics ?? []).map(({ line, code, message }) => line + " " + code + " " + message)].join("; ");
    }
  }
  await loader.close();
  console.log(JSON.stringify(seen));
`;
const seen: Record<string, { readonly plain: string; readonly guarded: string }> = JSON.parse(
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
);

describe.each(names)("%s, written as people write it", (name) => {
  it("compiles, and does what TypeScript's output does", () => {
    expect(seen[name]!.guarded).toBe(seen[name]!.plain);
  });
});
