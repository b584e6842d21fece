// Builds one project with the current release of every tool, from npm, and runs what came out: `npm run tools`, or some of them by name.
// Usage: node test-fixtures/tools/run.mjs [TOOL …]
import { spawnSync } from "node:child_process";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";

const ofTypeScript = ["tsc", "ts-patch", "references", "tsserver"];
const wanted = argv.slice(2);
const groups = {
  bundlers: wanted.filter((name) => !ofTypeScript.includes(name)),
  "typescript-6": wanted.filter((name) => ofTypeScript.includes(name)),
};
let failed = 0;
for (const [folder, names] of Object.entries(groups)) {
  if (wanted.length > 0 && names.length === 0) continue;
  const run = fileURLToPath(new URL(`${folder}/run.mjs`, import.meta.url));
  if (spawnSync(execPath, [run, ...names], { stdio: "inherit" }).status !== 0) failed++;
}
exit(failed === 0 ? 0 : 1);
