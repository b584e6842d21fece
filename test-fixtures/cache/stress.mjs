// Builds that run at once into one cache, and builds that are killed at any moment: after each round the next build writes, byte for byte, what a
// build without a cache writes. Usage: node test-fixtures/cache/stress.mjs [ROUNDS] [MODULES] [SEED]
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { generateProject } from "../../bench/generate-project.mjs";

const [rounds, modules, seed] = [Number(argv[2] ?? 40), Number(argv[3] ?? 60), Number(argv[4] ?? 1)];
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-cache-stress-")));
generateProject(folder, modules);
mkdirSync(join(folder, "node_modules"));

let state = seed;
const pick = (below) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
};
const words = (outDir, ...more) => [main, "build", "-p", folder, "--outDir", join(folder, outDir), ...more];
const build = (outDir, ...more) => {
  const { status, stdout, stderr } = spawnSync(execPath, words(outDir, ...more), { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`a build failed: ${stdout}${stderr}`);
};
const start = (outDir) => {
  const child = spawn(execPath, words(outDir), { cwd: folder, stdio: "ignore" });
  return { child, end: new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal))) };
};
const written = (outDir) =>
  Object.fromEntries(
    readdirSync(join(folder, outDir))
      .filter((name) => !name.endsWith(".tmp"))
      .map((name) => [name, readFileSync(join(folder, outDir, name), "utf8")]),
  );
const edit = () => {
  const path = join(folder, "src", `module-${String(pick(modules)).padStart(3, "0")}.ts`);
  const text = readFileSync(path, "utf8");
  const edits = [
    [/let sum = /, `let sum = ${pick(100)} + `],
    [/most: \d+/, `most: ${100 + pick(900)}`],
    [/note\d*\?: string;/, "note?: string; more?: number;"],
  ];
  const [from, to] = edits[pick(10) === 0 ? 2 : pick(2)];
  if (from !== edits[2][0] || !text.includes("more?")) writeFileSync(path, text.replace(from, to));
};

try {
  const before = performance.now();
  build("out");
  const usual = performance.now() - before;
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    edit();
    const running = [start("out"), start(`other-${pick(3)}`), ...(pick(2) === 0 ? [start("out")] : [])];
    await new Promise((resolve) => setTimeout(resolve, pick(Math.ceil(usual))));
    for (const { child } of running.slice(0, 1 + pick(running.length))) child.kill("SIGKILL");
    const ends = await Promise.all(running.map(({ end }) => end));
    killed += ends.filter((end) => end === "SIGKILL").length;
    if (ends.some((end) => end !== 0 && end !== "SIGKILL")) throw new Error(`a build ended with ${ends}`);
    build("out");
    rmSync(join(folder, "clean"), { recursive: true, force: true });
    build("clean", "--no-cache");
    if (JSON.stringify(written("out")) !== JSON.stringify(written("clean")))
      throw new Error(`round ${round} of seed ${seed}: a build with the cache differs from one without`);
  }
  console.log(`${rounds} rounds over ${modules} modules, ${killed} builds killed: each build after them is as good as one from nothing`);
} catch (error) {
  console.error(error.message);
  exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
