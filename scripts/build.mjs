// Builds the packages in the order in which they import one another.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";

const tsc = new URL("../node_modules/typescript/bin/tsc", import.meta.url).pathname;
for (const project of ["runtime", "verifier", "std", "tsconfig.build.json"]) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

// Patterns are modules: capc compiles them, as it compiles its users'.
const capc = ["dist/cli/main.js", "build", "-p", "std/patterns"];
const { status: built } = spawnSync(process.execPath, capc, { stdio: "inherit" });
if (built !== 0) process.exit(built ?? 1);

// What sources that are gone have left behind would be published.
for (const [dist, sources] of [["dist", "."], ...["runtime", "verifier", "std"].map((name) => [`${name}/dist`, name])])
  for (const path of readdirSync(dist, { recursive: true }))
    if (/\.(js|d\.ts)$/.test(path) && !existsSync(`${sources}/${path.replace(/\.(js|d\.ts)$/, ".ts")}`))
      rmSync(`${dist}/${path}`);

if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);
