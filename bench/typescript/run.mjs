// Puts TypeScript's own tests through capc: nothing may crash, the verifier must take what the rules took, and types must go as TypeScript takes them out.
//   node bench/typescript/run.mjs <tests/cases of microsoft/TypeScript> [--sample 1000] [--show]
// Their text is not in this repository. Docs: docs/typescript-suite.md.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openSession } from "../../dist/compiler/1-open/session.js";
import { openEdits } from "../../dist/compiler/4-rewrite/edits.js";
import { eraseTypes } from "../../dist/compiler/4-rewrite/erase.js";
import { compileConfined } from "../../dist/importer/compile-confined.js";
import { compareErased } from "./compare-erased.mjs";
import { readCases } from "./read-cases.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, show: { type: "boolean", default: false } },
});
if (positionals.length !== 1) throw new Error("usage: node bench/typescript/run.mjs <tests/cases of TypeScript>");
const all = readCases(resolve(positionals[0]));
const size = Math.min(Number(values.sample ?? all.length), all.length);
const cases = Array.from({ length: size }, (_, i) => all[Math.floor((i * all.length) / size)]);

const session = openSession();
const counts = new Map();
const note = (what, name) => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
  if (values.show && /^(?:CAP|crash|slow|erased different)/.test(what)) console.log(`${what}\t${name}`);
};

/** A file whose syntax TypeScript finds nothing wrong with is erased, whatever its types are. */
const erase = (opened, files, name) => {
  for (const module of opened.modules) {
    if (!/\.[cm]?ts$/.test(module.path) || opened.errorsIn(module.path).errors.length > 0) continue;
    const edits = openEdits(module.text);
    if (eraseTypes(module, edits, "module").length > 0) note("not erasable", name);
    else note(`erased ${compareErased(files[module.path], edits.toText())}`, name);
  }
};

for (const { name, files } of cases) {
  const started = performance.now();
  try {
    const opened = session.openTexts(files);
    if (opened.modules.length === 0) note("not opened", name);
    for (const level of opened.modules.length === 0 ? [] : ["warn", "error"]) {
      const { diagnostics, outputs } = compileConfined(opened, { soundness: level, language: level, form: "closure" });
      note(outputs.length > 0 ? `accepted (${level})` : `rejected (${level})`, name);
      for (const code of ["CAP0001", "CAP9001"]) if (diagnostics.some((one) => one.code === code)) note(code, name);
    }
    erase(opened, files, name);
  } catch (error) {
    // TypeScript 7 dies of one of its own tests; what capc makes of that is CAP0009, and the next text finds a new process.
    note(
      /SyncRpcChannel|Unexpected EOF|process ended/.test(error.message) ? "TypeScript died" : "crash",
      `${name}: ${error.message}`,
    );
    session.close();
  }
  if (performance.now() - started > 5000) note("slow", name);
}
session.close();
console.log(`${cases.length} tests`);
for (const [what, count] of [...counts].sort()) console.log(`  ${count}\t${what}`);
process.exitCode = ["CAP0001", "CAP9001", "crash"].some((what) => counts.has(what)) ? 1 : 0;
