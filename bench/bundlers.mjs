// What bundling costs: esbuild with capc/esbuild against `capc build` of the same 200 modules, each in a process of its own, in turns, the median of
// n; then how long a build takes in watch mode after the body of a function was edited, with capc, and by esbuild alone: of the sources, and of the
// JavaScript that `capc build` has written of them. Usage: node bench/bundlers.mjs [ROUNDS] [MODULES]
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { context } from "esbuild";
import capc from "../dist/plugins/esbuild.js";
import { generateProject } from "./generate-project.mjs";
import { median } from "./median.mjs";

const self = fileURLToPath(import.meta.url);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const settings = (folder, plugins, entry = "all.mjs") => ({
  absWorkingDir: folder,
  entryPoints: [entry],
  bundle: true,
  format: "esm",
  sourcemap: true,
  outfile: "out/all.js",
  logLevel: "error",
  plugins,
});

if (argv[2] === "--once") {
  const build = await context(settings(argv[3], [capc()]));
  await build.rebuild();
  exit(0);
}

const [rounds, modules] = [Number(argv[2] ?? 5), Number(argv[3] ?? 200)];
const folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-bench-bundlers-")));
const made = generateProject(folder, modules);
mkdirSync(join(folder, "node_modules"), { recursive: true });
symlinkSync(at("node_modules/@capc"), join(folder, "node_modules/@capc"));
symlinkSync(at("."), join(folder, "node_modules/capc"));
const sources = readdirSync(join(folder, "src")).filter((name) => name.endsWith(".ts"));
const exports = sources.map((name, index) => `export * as m${index} from "./src/${name}";\n`);
writeFileSync(join(folder, "all.mjs"), exports.join(""));
writeFileSync(
  join(folder, "all-built.mjs"),
  exports.map((line) => line.replace("./src/", "./built-0/").replace(".ts", ".js")).join(""),
);

const tools = {
  "capc build": (round) => [
    at("dist/cli/main.js"),
    "build",
    "--no-cache",
    "-p",
    folder,
    "--outDir",
    join(folder, `built-${round}`),
  ],
  esbuild: () => {
    rmSync(join(folder, "node_modules/.cache"), { recursive: true, force: true });
    return [self, "--once", folder];
  },
  cached: () => [self, "--once", folder],
};
const spent = new Map(Object.keys(tools).map((name) => [name, []]));
for (let round = -1; round < rounds; round++)
  for (const [name, words] of Object.entries(tools)) {
    const line = words(round);
    const start = performance.now();
    const { status, stderr, stdout } = spawnSync(execPath, line, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${name} failed: ${stdout}${stderr}`);
    // The first round only fills the caches of the file system.
    if (round >= 0) spent.get(name).push(performance.now() - start);
  }

/** Milliseconds for a build after each of some edits, the median. */
async function afterEdits(plugins, entry = "all.mjs", sourceFolder = "src", ending = ".ts") {
  const build = await context(settings(folder, plugins, entry));
  await build.rebuild();
  const times = [];
  const path = join(folder, sourceFolder, sources[Math.floor(sources.length / 2)].replace(".ts", ending));
  const text = readFileSync(path, "utf8");
  for (let edit = 0; edit <= rounds * 2; edit++) {
    writeFileSync(path, text.replace("let sum = ", `let sum = ${edit + 10} + `));
    const start = performance.now();
    await build.rebuild();
    if (edit > 0) times.push(performance.now() - start);
  }
  writeFileSync(path, text);
  await build.dispose();
  return median(times);
}
const plain = await afterEdits([]);
const built = await afterEdits([], "all-built.mjs", "built-0", ".js");
const edited = await afterEdits([capc()]);
rmSync(folder, { recursive: true });

const [base, bundled, cached] = ["capc build", "esbuild", "cached"].map((name) => median(spent.get(name)));
console.log(`${made.modules} modules, ${made.lines} lines; median of ${rounds}`);
console.log(`capc build           ${base.toFixed(0).padStart(7)} ms`);
console.log(`esbuild with capc    ${bundled.toFixed(0).padStart(7)} ms   ${(bundled / base).toFixed(2)} x capc build`);
console.log(`  from capc's cache  ${cached.toFixed(0).padStart(7)} ms   ${(cached / base).toFixed(2)} x capc build`);
console.log(`after one edit       ${edited.toFixed(0).padStart(7)} ms`);
console.log(`  esbuild alone      ${plain.toFixed(0).padStart(7)} ms   of the sources`);
console.log(`  esbuild alone      ${built.toFixed(0).padStart(7)} ms   of the JavaScript that capc has made of them`);
exit(0);
