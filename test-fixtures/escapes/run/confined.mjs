/**
 * Hands every fixture to capc's loader, runs in the locked-down realm of this very process what it lets through, and looks each time whether
 * the realm is still what it was. Prints, for each: the codes of the rejection or what the attack said, and what it moved.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { CompileError, createLoader } from "../../../dist/index.js";
import { asScript, listen, readFixtures } from "./fixtures.mjs";
import { useAsHost } from "./uses.mjs";
import { takePicture } from "./intrinsics.mjs";

const probeText = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const only = process.argv[2];
const loaders = new Map();

async function loaderFor({ soundness, language }) {
  const key = `${soundness} ${language}`;
  if (!loaders.has(key)) loaders.set(key, await createLoader({ soundness, language }));
  return loaders.get(key);
}

// An attack that was stopped later than its host could see rejects a promise that nobody holds.
process.on("unhandledRejection", () => {});
// The realm is locked down when the first text is loaded.
await (await loaderFor({ soundness: "error", language: "error" })).load("export {};");
let before = takePicture(globalThis);
const seen = {};

for (const fixture of readFixtures()) {
  if (only !== undefined && !fixture.name.includes(only)) continue;
  const result = { codes: [], said: "", moved: [] };
  seen[fixture.name] = result;
  let exports;
  try {
    const loader = await loaderFor(fixture);
    const { importer, text, file } = fixture;
    const loaded =
      importer === undefined
        ? await loader.load(text, { filename: file })
        : await loader.load(importer.text, { filename: importer.file, modules: { [`./${file}`]: text } });
    exports = loaded.exports;
    result.codes = loaded.diagnostics.map(({ code }) => code);
  } catch (error) {
    if (error instanceof CompileError) {
      result.codes = error.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
      result.messages = error.diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
      result.rejected = true;
    } else result.said = `did not start: ${error?.name}: ${error?.message}`;
  }
  if (exports !== undefined) {
    const probe = vm.runInThisContext(probeText)();
    const attack = fixture.host
      ? () => useAsHost(exports, fixture.host)
      : fixture.attacker === undefined
        ? exports.default
        : vm.runInThisContext(asScript(fixture.attacker))({ exports: {} }).bind(undefined, exports);
    for (let i = 1; i < fixture.calls; i++) await listen(attack, probe);
    result.said = await listen(attack, probe);
  }
  const after = takePicture(globalThis);
  if (after.join("\n") !== before.join("\n")) {
    const [was, is] = [new Set(before), new Set(after)];
    result.moved = [...before.filter((line) => !is.has(line)), ...after.filter((line) => !was.has(line))].slice(0, 5);
    before = after;
  }
}
for (const loader of loaders.values()) await loader.close();
console.log(JSON.stringify(seen));
