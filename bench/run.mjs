// Runs the benchmarks of this folder, one after another in processes of their own, and prints what they say as one table.
// Usage: node bench/run.mjs [NAME …]
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";

const folder = new URL("./", import.meta.url);
/** Files of this folder that are parts of benchmarks. */
const parts = new Set(["run.mjs", "median.mjs", "generate-project.mjs"]);

if (!existsSync(new URL("../dist/cli/main.js", folder))) {
  console.error("there is nothing to measure yet: npm run build");
  exit(1);
}
const wanted = argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs") && !parts.has(name))
  .map((name) => name.slice(0, -4))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const rows = [];
for (const name of names) {
  const { status, stdout, stderr } = spawnSync(execPath, [fileURLToPath(new URL(`${name}.mjs`, folder))], {
    encoding: "utf8",
  });
  const said = status === 0 ? stdout : `failed: ${stderr.trim().split("\n").at(-1)}`;
  for (const [index, line] of said.trimEnd().split("\n").entries()) rows.push([index === 0 ? name : "", line]);
  if (status !== 0) process.exitCode = 1;
}
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, line] of rows) console.log(`${name.padEnd(width)} │ ${line}`);
