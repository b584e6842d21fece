// What a build costs: `capc build` against TypeScript 7's and TypeScript 6's tsc, each of which writes JavaScript, declarations and source maps
// of the same 200 modules, `capc build` also with all modules in its cache and nothing else; then each of them again with nothing changed, and after the body of a function was edited (`tsc --incremental` and `capc build`). One run, in turns, the median of n. Usage: node bench/build.mjs [ROUNDS] [MODULES]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { generateProject } from "./generate-project.mjs";
import { median } from "./median.mjs";

const [rounds, modules] = [Number(argv[2] ?? 5), Number(argv[3] ?? 200)];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "capc-bench-build-"));
const made = generateProject(folder, modules);
// What is remembered of a build stands there.
mkdirSync(join(folder, "node_modules"));

const tools = [
  { name: "tsc 7", command: [at("node_modules/typescript/bin/tsc"), "-p", folder], out: "out-7" },
  {
    name: "capc build",
    command: [at("dist/cli/main.js"), "build", "-p", folder],
    out: "out-capc",
    more: ["--no-cache"],
  },
  { name: "from cache", command: [at("dist/cli/main.js"), "build", "-p", folder], out: "out-cache" },
  { name: "tsc 6", command: [at("node_modules/typescript-6/bin/tsc"), "-p", folder], out: "out-6" },
];

// A fresh folder each time: ext4 is slow to make files where many were deleted a moment ago.
function run({ name, command, out, more = [] }, round) {
  const outDir = join(folder, `${out}-${round}`);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(execPath, [...command, "--outDir", outDir, ...more], {
    encoding: "utf8",
    cwd: folder,
  });
  const spent = performance.now() - start;
  const written =
    status === 0 ? readdirSync(outDir, { recursive: true }).filter((file) => /\.(js|d\.ts|map)$/.test(file)) : [];
  if (written.length < modules * 3) {
    console.error(`${name} failed:\n${stdout}${stderr}`);
    rmSync(folder, { recursive: true });
    exit(1);
  }
  return spent;
}

const spent = new Map(tools.map(({ name }) => [name, []]));
for (let round = -1; round < rounds; round++) {
  for (const tool of tools) {
    const milliseconds = run(tool, round);
    // The first round only fills the caches of the file system.
    if (round >= 0) spent.get(tool.name).push(milliseconds);
  }
}

const edited = join(folder, "src", readdirSync(join(folder, "src"))[Math.floor(modules / 2)]);
const source = readFileSync(edited, "utf8");

/** After a build into the same folder: with nothing changed since, or with another body. */
function repeat({ command }, round, more, isEdited) {
  const words = [...command, "--outDir", join(folder, `again-${round}`), ...more];
  const once = () => spawnSync(execPath, words, { cwd: folder });
  once();
  if (isEdited) writeFileSync(edited, source.replace("let sum = ", `let sum = ${round + 10} + `));
  const start = performance.now();
  const { status } = once();
  if (status !== 0) exit(1);
  return performance.now() - start;
}
const repeats = [
  { name: "tsc 7 -i", tool: tools[0], more: ["--incremental", "--tsBuildInfoFile", join(folder, "again.tsbuildinfo")] },
  { name: "capc build", tool: tools[2], more: [] },
].map(({ name, tool, more }) => {
  const measure = (isEdited) => Array.from({ length: rounds }, (_, round) => repeat(tool, round, more, isEdited));
  return [name, measure(false), measure(true)];
});

const base = median(spent.get("tsc 7"));
console.log(`${made.modules} modules, ${made.lines} lines; median of ${rounds}`);
for (const [name, times] of spent) {
  const middle = median(times);
  console.log(`${name.padEnd(12)}${middle.toFixed(0).padStart(7)} ms   ${(middle / base).toFixed(2)} x tsc 7`);
}

console.log("again, nothing changed:");
for (const [name, times] of repeats) console.log(`${name.padEnd(12)}${median(times).toFixed(0).padStart(7)} ms`);
console.log("again, one body edited:");
for (const [name, , times] of repeats) console.log(`${name.padEnd(12)}${median(times).toFixed(0).padStart(7)} ms`);
rmSync(folder, { recursive: true });
