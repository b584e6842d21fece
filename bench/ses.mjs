// Lockdown against the one of `ses` and against none, in the same run: size, time, confined modules, and what slows down in the whole process.
// Each figure is the best of several processes. Usage: node bench/ses.mjs [ROUNDS]. `ses` comes with bench/peers, installed when it is absent.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, version } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { openSession } from "../dist/compiler/1-open/session.js";
import { compileConfined } from "../dist/importer/compile-confined.js";

const rounds = Number(argv[2] ?? 3);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const ses = at("peers/node_modules/ses/dist/ses.umd.min.js");
if (!existsSync(ses)) spawnSync("npm", ["--prefix", at("peers"), "ci", "--ignore-scripts"], { stdio: "ignore" });
const folder = mkdtempSync(join(tmpdir(), "capc-bench-ses-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

const body = `const add = (a: number, b: number): number => a + b;
const look = (n: number): number => { let sum = 0; for (let i = 0; i < n; i++) sum += Math.sign(i); return sum; };
`;
const session = openSession({ cwd: folder });
const opened = session.openTexts({
  "/bench/module.ts": body.replaceAll("const ", "export const "),
});
const { diagnostics, outputs } = compileConfined(opened, { form: "closure", soundness: "error", language: "error" });
session.close();
if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
const script = `(() => { "use strict"; ${body.replaceAll(": number", "")} return { add, look }; })()`;

const bundled = async () => {
  const bundle = await rolldown({ input: at("../runtime/dist/lockdown.js"), logLevel: "silent" });
  const { output } = await bundle.generate({ format: "es", minify: true });
  return output[0].code;
};
const capc = join(folder, "capc.mjs");
writeFileSync(capc, await bundled());
const input = join(folder, "input.json");
writeFileSync(input, JSON.stringify({ outputs, script, bundle: { capc, ses } }));

const kinds = existsSync(ses) ? ["plain", "capc", "ses"] : ["plain", "capc"];
const best = Object.fromEntries(kinds.map((kind) => [kind, {}]));
for (let round = 0; round < rounds; round++) {
  for (const kind of kinds) {
    const { stdout, stderr, status } = spawnSync(execPath, [at("ses/measure.mjs"), kind, input], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${kind}: ${stderr}`);
    for (const [name, value] of Object.entries(JSON.parse(stdout)))
      best[kind][name] = Math.min(best[kind][name] ?? Number.POSITIVE_INFINITY, value);
  }
}

const shown = (ns) => {
  if (ns === undefined) return "";
  if (ns >= 1e6) return `${(ns / 1e6).toFixed(1)} ms`;
  return ns >= 1e3 ? `${(ns / 1e3).toFixed(1)} µs` : `${ns.toFixed(1)} ns`;
};
const size = (path) => {
  const text = readFileSync(path);
  return `${(text.length / 1024).toFixed(1)} kB, ${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} kB compressed`;
};
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
console.log(`node ${version}, best of ${rounds} processes each`);
row("", ...kinds);
row("---", ...kinds.map(() => "---"));
row("lockdown alone, minified", "", size(capc), ...(kinds.includes("ses") ? [size(ses)] : []));
const names = new Set(kinds.toReversed().flatMap((kind) => Object.keys(best[kind])));
for (const name of names) row(name, ...kinds.map((kind) => shown(best[kind][name])));
