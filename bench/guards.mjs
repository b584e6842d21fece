// Guards as the compiler writes them, in a locked-down realm, against checks by hand, the validators of others and structuredClone. Each figure is the
// best of several rounds in a process of its own, with 64 values in turn and results that are kept. Usage: node bench/guards.mjs [ROUNDS] [WORD]
// WORD leaves out the rows without it. The others are installed into bench/peers when they are absent.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, version } from "node:process";
import { fileURLToPath } from "node:url";
import { capcText, rawText, typiaText } from "./guards/texts.mjs";

const [rounds, word] = [Number(argv[2] ?? 2), argv[3] ?? ""];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "capc-bench-guards-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** Runs a program to its end; what it said when it failed. */
const run = (...words) => {
  const { status, stdout, stderr } = spawnSync(execPath, words, { encoding: "utf8", cwd: folder });
  return status === 0 ? undefined : `${stdout}${stderr}`.trim();
};
/** A project of one text. */
const project = (name, text, options, modules) => {
  const path = join(folder, name);
  mkdirSync(join(path, "src"), { recursive: true });
  symlinkSync(at(modules), join(path, "node_modules"));
  writeFileSync(join(path, "package.json"), '{ "type": "module" }');
  writeFileSync(join(path, "src/subject.ts"), text);
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ ...options, files: ["src/subject.ts"] }));
  return path;
};

const capc = project(
  "capc",
  capcText,
  { extends: at("tsconfig.module.json"), compilerOptions: { rootDir: "src" } },
  "node_modules",
);
writeFileSync(join(folder, "raw.mjs"), rawText);
writeFileSync(join(folder, "lockdown.mjs"), `import ${JSON.stringify(at("runtime/dist/lockdown-on-import.js"))};\n`);
const failure = run(at("dist/cli/main.js"), "build", "-p", capc, "--outDir", capc);
if (failure !== undefined) throw new Error(`capc failed:\n${failure}`);

const install = () => {
  const npm = spawnSync("npm", ["--prefix", at("bench/peers"), "ci", "--ignore-scripts"], { encoding: "utf8" });
  return npm.status === 0;
};
const isThere = existsSync(at("bench/peers/node_modules/.package-lock.json")) || install();
const peers = isThere ? ["typia", "typebox", "arktype", "ajv", "zodCompiled", "zod", "valibot", "endo"] : [];
if (!isThere) console.log("(npm --prefix bench/peers ci failed: without the others)");
else {
  // typia 9 is a transform of TypeScript 5, which ts-patch's tspc runs without patching anything.
  const options = { rootDir: "src", outDir: ".", module: "nodenext", target: "es2022", strict: true, types: [] };
  const plugins = [{ transform: "typia/lib/transform", functional: true }];
  const compilerOptions = { ...options, skipLibCheck: true, plugins };
  const typia = project("typia", typiaText, { compilerOptions }, "bench/peers/node_modules");
  const problem = run(at("bench/peers/node_modules/ts-patch/bin/tspc.js"), "-p", typia);
  if (problem !== undefined) console.log(`(typia left out: ${problem.split("\n")[0]})`);
}

const columns = ["raw", "hand", "capc", ...peers, "structuredClone"];
const fastest = (ns) => Math.min(...peers.map((peer) => ns[peer] ?? Number.POSITIVE_INFINITY));
const atMost = (most) => [`≤ ${most} ns`, (ns) => ns.capc <= most];
const overRaw = [`≤ 1 ns over raw`, (ns) => ns.capc - ns.raw <= 1];
const fastestPeer = ["the fastest of all", (ns) => ns.capc <= fastest(ns)];
const halfOfClone = ["≤ 0.5 × structuredClone", (ns) => ns.capc <= ns.structuredClone / 2];

/** Name, mode, type, and what DESIGN.md asks for. `call` is from outside; `read` takes a parameter, `send` lets it out again, frozen, and `make` a fresh literal. */
const rows = [
  ["call (number)", "call", "add", overRaw],
  ["call (number, Purse)", "call", "put"],
  ["call (number, Purse), which it calls", "call", "draw"],
  ["flat record of 4: check", "check", "Flat", atMost(2)],
  ["flat record of 4: copy", "copy", "Flat", halfOfClone],
  ["flat record of 4: parameter, read once", "read", "Flat", atMost(20)],
  ["flat record of 4: snapshot that leaves", "send", "Flat", atMost(70)],
  ["flat record of 4: made and leaving", "make", "Flat", atMost(70)],
  ["moltar record: check", "check", "Moltar", fastestPeer],
  ["moltar record: copy", "copy", "Moltar", halfOfClone],
  ["moltar record: parameter, read once", "read", "Moltar"],
  ["moltar record: snapshot that leaves", "send", "Moltar"],
  ["1,000 moltar records: check", "check", "Moltars", fastestPeer],
  ["1,000 moltar records: copy", "copy", "Moltars", halfOfClone],
  ["union of 20 by kind: check", "check", "Union", fastestPeer],
  ["union of 20 by kind: copy", "copy", "Union", halfOfClone],
  ["100 numbers: check", "check", "Numbers", fastestPeer],
  ["100 numbers: copy", "copy", "Numbers", atMost(500)],
].filter(([name]) => name.includes(word));

const measured = rows.map(() => ({}));
const reasons = new Map();
for (let round = 0; round < rounds; round++)
  for (const [index, [name, mode, type]] of rows.entries())
    for (const column of columns) {
      const key = `${column} ${name}`;
      if (reasons.has(key)) continue;
      const words = [at("bench/guards/measure.mjs"), folder, column, mode, type];
      const { stdout, stderr } = spawnSync(execPath, words, { encoding: "utf8" });
      const { ns, none } = stdout === "" ? { none: stderr.trim().split("\n").at(-1) } : JSON.parse(stdout);
      if (none !== undefined) reasons.set(key, none);
      else measured[index][column] = Math.min(ns, measured[index][column] ?? Number.POSITIVE_INFINITY);
    }

const shown = (ns) => (ns === undefined ? "–" : ns < 100 ? ns.toFixed(1) : Math.round(ns).toLocaleString("en"));
const ratio = (left, right) => (left === undefined || !Number.isFinite(right) ? "–" : `${(left / right).toFixed(2)} ×`);
const heads = ["ns", ...columns, "capc / hand", "capc / fastest", "bar"];
console.log(`| ${heads.join(" | ")} |\n|${heads.map((_, i) => (i === 0 ? " --- |" : " ---: |")).join("")}`);
for (const [index, [name, , , bar]] of rows.entries()) {
  const ns = measured[index];
  const verdict = bar === undefined ? "" : `${bar[0]}: ${bar[1](ns) ? "met" : "missed"}`;
  const cells = [...columns.map((column) => shown(ns[column])), ratio(ns.capc, ns.hand), ratio(ns.capc, fastest(ns))];
  console.log(`| ${[name, ...cells, verdict].join(" | ")} |`);
}
const load = loadavg()[0].toFixed(1);
console.log(
  `\nNode ${version.slice(1)}, best of ${rounds} processes of some 100 rounds each, load ${load} at the end.`,
);
for (const [key, reason] of reasons) if (reason !== "no such thing") console.log(`${key}: ${reason}`);
