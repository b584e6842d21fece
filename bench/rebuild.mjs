// What an edit costs in a project that is open: the 200-module project, warm, one module edited on the disk, median of n. The outcome of
// each kind of edit is held against a build from nothing. Usage: node bench/rebuild.mjs [ROUNDS] [MODULES]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { openSession } from "../dist/compiler/1-open/session.js";
import { openWorkspace } from "../dist/importer/open-workspace.js";
import { generateProject } from "./generate-project.mjs";
import { median } from "./median.mjs";

const [rounds, modules] = [Number(argv[2] ?? 20), Number(argv[3] ?? 200)];
const folder = mkdtempSync(join(tmpdir(), "capc-bench-rebuild-"));
generateProject(folder, modules);
const tsconfig = join(folder, "tsconfig.json");
const fileOf = (index) => join(folder, "src", `module-${String(index).padStart(3, "0")}.ts`);
const edit = (path, from, to) => writeFileSync(path, readFileSync(path, "utf8").replace(from, to));

const session = openSession({ cwd: folder });
const workspace = openWorkspace({ tsconfig, session });
let start = performance.now();
workspace.build();
console.log(`${"first build".padEnd(44)}${(performance.now() - start).toFixed(1).padStart(9)} ms`);

const body = (round) => [/let sum = (\d+ \+ )?/, `let sum = ${round} + `];
const kinds = [
  ["body of a module that nobody imports", modules - 1, body],
  ["body of a module in the middle", Math.floor(modules / 2), body],
  ["body of a module that many import", 0, body],
  ["a private constant", Math.floor(modules / 2), (round) => [/most: \d+/, `most: ${round + 100}`]],
  ["an interface that others use", Math.floor(modules / 2), (round) => [/note\d*\?: string/, `note${round}?: string`]],
];
for (const [name, index, change] of kinds) {
  const path = fileOf(index);
  const original = readFileSync(path, "utf8");
  const spent = [];
  let results;
  for (let round = -3; round < rounds; round++) {
    edit(path, ...change(round + 10));
    start = performance.now();
    results = workspace.change([{ path }]);
    if (round >= 0) spent.push(performance.now() - start);
  }
  const other = openSession({ cwd: folder });
  const fresh = openWorkspace({ tsconfig, session: other }).build();
  other.close();
  const text = ({ diagnostics, outputs }) => JSON.stringify([diagnostics, outputs]);
  const verdict = text(fresh) === text(results) ? "" : "   DIFFERS FROM A BUILD FROM NOTHING";
  console.log(`${name.padEnd(44)}${median(spent).toFixed(1).padStart(9)} ms${verdict}`);
  writeFileSync(path, original);
  workspace.change([{ path }]);
}
session.close();
rmSync(folder, { recursive: true });
