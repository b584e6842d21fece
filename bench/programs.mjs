// Whole programs, confined and guarded in a locked-down realm, against what tsc makes of the same text in plain Node. Each runs in a process of its
// own, in turns; the median of n. Usage: node bench/programs.mjs [ROUNDS] [SIZE]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { median } from "./median.mjs";

const [rounds, size] = [Number(argv[2] ?? 5), Number(argv[3] ?? 20)];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const programs = readdirSync(at("bench/programs")).map((name) => name.replace(/\.ts$/, ""));

const folder = mkdtempSync(join(tmpdir(), "capc-bench-programs-"));
symlinkSync(at("node_modules"), join(folder, "node_modules"));
symlinkSync(at("bench/programs"), join(folder, "src"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({ extends: at("tsconfig.module.json"), compilerOptions: { rootDir: "src" }, include: ["src"] }),
);

const sides = {
  tsc: { compiler: at("node_modules/typescript/bin/tsc"), words: ["-p", folder], lockdown: false },
  capc: { compiler: at("dist/cli/main.js"), words: ["build", "-p", folder], lockdown: true },
};
for (const [side, { compiler, words }] of Object.entries(sides)) {
  const { status, stdout, stderr } = spawnSync(execPath, [compiler, ...words, "--outDir", join(folder, side)], {
    encoding: "utf8",
  });
  if (status !== 0) {
    console.error(`${side} failed:\n${stdout}${stderr}`);
    rmSync(folder, { recursive: true });
    exit(1);
  }
}

/** What one process measures: the answer, and the shortest of some runs after one to warm up. */
const script = (side, program) => `
${sides[side].lockdown ? 'import "@capc/runtime/lockdown";' : ""}
const { run } = await import(${JSON.stringify(join(folder, side, `${program}.js`))});
let answer = run(${size}), best = Infinity;
for (let turn = 0; turn < 5; turn++) {
  const start = performance.now();
  answer = run(${size});
  best = Math.min(best, performance.now() - start);
}
console.log(JSON.stringify({ answer, best }));
`;

function measure(side, program) {
  const { stdout, stderr } = spawnSync(execPath, ["--input-type=module", "-e", script(side, program)], {
    cwd: folder,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(`${program}, ${side}: ${stderr}`);
  return JSON.parse(stdout);
}

console.log("program            tsc          capc         ratio");
const ratios = [];
for (const program of programs) {
  const spent = { tsc: [], capc: [] };
  const answers = new Set();
  for (let round = 0; round < rounds; round++)
    for (const side of Object.keys(sides)) {
      const { answer, best } = measure(side, program);
      answers.add(answer);
      spent[side].push(best);
    }
  if (answers.size !== 1) throw new Error(`${program} has several answers: ${[...answers].join(", ")}`);
  const [tsc, capc] = [median(spent.tsc), median(spent.capc)];
  ratios.push(capc / tsc);
  console.log(
    `${program.padEnd(16)}${tsc.toFixed(1).padStart(8)} ms${capc.toFixed(1).padStart(10)} ms${(capc / tsc).toFixed(2).padStart(9)} x`,
  );
}
rmSync(folder, { recursive: true });
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
console.log(`geometric mean: ${mean.toFixed(2)} x (bar 1.05)`);
