// Installs the engines that are missing, runs the audit in each, and prints what it found.
// Usage: node engines/run.mjs [--write] [--json] [--no-install] [NAME …]; --write, with all engines, writes docs/engines.md.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { argv, exit, getuid } from "node:process";
import { fileURLToPath } from "node:url";
import { engines } from "./list-engines.mjs";
import { listModules } from "./list-modules.mjs";
import { heading, pageOf, summaryOf, whatFailed } from "./write-page.mjs";

const folder = new URL("./", import.meta.url);
const flags = argv.slice(2).filter((word) => word.startsWith("--"));
const wanted = argv.slice(2).filter((word) => !word.startsWith("--"));
const chosen = engines.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);

if (!existsSync(new URL("../dist/audit/audit-realm.js", folder))) {
  console.error("there is nothing to audit with yet: npm run build");
  exit(1);
}
if (chosen.length === 0) {
  console.error(`there is no engine ${wanted.join(" ")}: ${engines.map(({ name }) => name).join(", ")}`);
  exit(2);
}

/** Runs what installs something; what it cannot, the table says. */
const install = (command, words, cwd) => spawnSync(command, words, { cwd, stdio: "inherit" });

if (!flags.includes("--no-install")) {
  if (!existsSync(new URL("node_modules/.package-lock.json", folder))) {
    console.log("installing engines from npm, once: about 1 GB");
    // Not `ci`: it asks for binaries of other systems, which this lock file leaves out.
    const words = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--workspaces=false"];
    install("npm", words, fileURLToPath(folder));
  }
  const browsers = chosen.filter(({ name, isHere }) => /^(Chromium|Firefox)$/.test(name) && !isHere());
  if (browsers.length > 0 && getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("installing browsers from Debian, once");
    install("apt-get", ["update", "-q"]);
    const packages = browsers.map(({ name }) => (name === "Firefox" ? "firefox-esr" : "chromium"));
    install("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages]);
  }
}

const texts = listModules();
const results = [];
if (!flags.includes("--json")) console.log(heading);
for (const { name, kind, missing, isHere, version, run } of chosen) {
  const result = { name, kind };
  if (!isHere()) result.missing = missing;
  else {
    try {
      result.version = await version();
      const said = await run(texts);
      result.report = JSON.parse(said.slice(said.indexOf("{")));
    } catch (error) {
      result.failed = String(error?.message ?? error).split("\n")[0];
    }
  }
  results.push(result);
  if (!flags.includes("--json")) {
    console.log(summaryOf(result));
    for (const line of whatFailed(result)) console.log(`    ${line}`);
  }
}
if (flags.includes("--json")) console.log(JSON.stringify(results, undefined, 2));
if (flags.includes("--write") && wanted.length === 0)
  writeFileSync(new URL("../docs/engines.md", folder), pageOf(results));
exit(results.some((result) => whatFailed(result).length > 0) ? 1 : 0);
