// `capc build` of 200 generated modules beside tsc 7 and tsc 6 emitting the same: JavaScript, declarations, source maps.
// Runs are interleaved, so that a busy machine is busy for all; the median of each is taken, and the ratio is what counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateProject } from "./generate-project.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "capc-bench-"));
const lines = generateProject(folder, 200);
const tools = {
  "tsc 7": ["node_modules/typescript/bin/tsc"],
  "capc build": ["dist/cli/main.js", "build"],
  "tsc 6": ["node_modules/typescript-6/bin/tsc"],
};
const rounds = Number(process.argv[2] ?? 5);
const seconds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));

const run = (name) => {
  const [script, ...words] = tools[name];
  const outDir = join(folder, name.replaceAll(" ", "-"));
  rmSync(outDir, { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [
    join(root, script),
    ...words,
    "-p",
    folder,
    "--outDir",
    outDir,
  ]);
  if (status !== 0) throw new Error(`${name} failed: ${stdout}`);
  return (performance.now() - start) / 1000;
};

try {
  for (let round = 0; round < rounds; round++) for (const name of Object.keys(tools)) seconds[name].push(run(name));
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const base = median(seconds["tsc 7"]);
  console.log(`200 modules, ${lines} lines, median of ${rounds}`);
  for (const [name, list] of Object.entries(seconds)) {
    console.log(`  ${name.padEnd(12)} ${median(list).toFixed(2)} s   ${(median(list) / base).toFixed(2)} x tsc 7`);
  }
  const bytes = (name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(".js"))
      .reduce((sum, file) => sum + readFileSync(join(folder, name, file)).length, 0);
  console.log(`  output: ${bytes("capc-build")} bytes, ${(bytes("capc-build") / bytes("tsc-7")).toFixed(2)} x tsc 7's`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
