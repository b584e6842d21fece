// Runs the packages of this folder in a plain and in a locked-down host, and prints what became of them. They are installed when they are missing.
// Usage: node hosts/run.mjs [--write] [NAME …]; --write, without names, writes docs/hosts.md.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { comparePackage } from "./compare-package.mjs";
import { nodeReasons, reasons } from "./reasons.mjs";
import { pageOf, summaryOf } from "./write-page.mjs";

const folder = new URL("./", import.meta.url);
const read = (path) => readFileSync(new URL(path, folder), "utf8");

if (!existsSync(new URL("../runtime/dist/index.js", folder))) {
  console.error("there is nothing to lock down with yet: npm run build");
  exit(1);
}
if (!existsSync(new URL("node_modules/.package-lock.json", folder))) {
  console.log("installing the packages, once");
  // Not `ci`: it asks for binaries of other systems, which this lock file leaves out.
  const words = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--workspaces=false"];
  const { status } = spawnSync("npm", words, { cwd: fileURLToPath(folder), stdio: "inherit", shell: false });
  if (status !== 0) exit(1);
}

const isWriting = argv.includes("--write");
const wanted = argv.slice(2).filter((word) => !word.startsWith("--"));
const names = readdirSync(new URL("packages/", folder))
  .map((file) => file.slice(0, -".mjs".length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const found = new Map();
const queue = names.values();
const work = async () => {
  for (const name of queue) {
    const result = await comparePackage(name);
    found.set(name, result);
    const { isBroken, isSame, isLoaded, what, at, helps } = result;
    const verdict = isBroken ? "fails by itself" : isSame ? "same" : isLoaded ? "differs" : "does not load";
    const place = at === undefined ? "" : ` (${at})`;
    console.log(`${name.padEnd(20)} ${verdict.padEnd(15)} ${isSame ? "" : `${what}${place}`}`);
    if (helps) console.log(`${" ".repeat(36)} works when it is imported before lockdown`);
    if (reasons[name]) console.log(`${" ".repeat(36)} ${reasons[name]}`);
  }
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

const results = names.map((name) => found.get(name));
console.log(`\n${summaryOf(results)}`);

const surprises = results.filter(({ name, isSame }) => isSame === name in reasons).map(({ name }) => name);
if (surprises.length > 0) {
  console.log(`not as hosts/reasons.mjs says: ${surprises.join(", ")}`);
  process.exitCode = 1;
}
if (isWriting && wanted.length === 0) {
  const { dependencies } = JSON.parse(read("package.json"));
  const sources = Object.fromEntries(names.map((name) => [name, read(`packages/${name}.mjs`)]));
  // A script has the name of its package, or of the first one that it imports.
  const versionOf = (name) => {
    const imported = [...sources[name].matchAll(/from "((?:@[^/"]+\/)?[^/"]+)/g)].map(([, one]) => one);
    const version = dependencies[name] ?? imported.map((one) => dependencies[one]).find((one) => one !== undefined);
    return version?.replace(/^npm:.*@/, "") ?? "";
  };
  writeFileSync(new URL("../docs/hosts.md", folder), pageOf(results, sources, versionOf, reasons, nodeReasons));
}
