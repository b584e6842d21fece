// Runs every bench, one after the other, each in a process of its own.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const here = new URL(".", import.meta.url);
const tools = ["run.mjs", "generate-project.mjs"];
let failed = 0;
for (const file of readdirSync(here).filter((name) => name.endsWith(".mjs") && !tools.includes(name))) {
  console.log(`\n== ${file}`);
  const { status } = spawnSync(process.execPath, [new URL(file, here).pathname], { stdio: "inherit" });
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
