import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);

/** The file of a package, also of one that does not export it. */
const fileOf = (path) => {
  const [name, ...rest] = path.split("/");
  const main = dirname(resolve(`${name}/package.json`));
  return join(main, ...rest);
};

/**
 * Runs Node with the given words in a folder of its own that has the given files. What it starts is locked down if this process is: NODE_OPTIONS
 * says so. The names of folder and process are left out of what it says: they are others each time.
 */
export const runNode = async (words, files) => {
  // Not below node_modules, where test runners look for no tests, and inside the project, so that the files find the packages.
  const base = fileURLToPath(new URL("../.capc/", import.meta.url));
  mkdirSync(base, { recursive: true });
  const cwd = mkdtempSync(base);
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const child = spawn(process.execPath, words, { cwd, env: { ...process.env, NO_COLOR: "1" } });
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk) => {
      said.out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said.error += chunk;
    });
    const code = await new Promise((done) => child.on("close", done));
    const same = (text) => text.replaceAll(cwd, ".").replaceAll(/\(node:\d+\)/g, "(node)");
    return { code, out: same(said.out), error: same(said.error) };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
};

/** Runs the command of a package that way. */
export const runCli = (path, words, files) => runNode([fileOf(path), ...words], files);
