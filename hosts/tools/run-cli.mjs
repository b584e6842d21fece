import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);

/** The file of a package, also of one that does not export it. */
const fileOf = (path) => {
  const [name, ...rest] = path.split("/");
  const main = dirname(resolve(`${name}/package.json`));
  return join(main, ...rest);
};

/**
 * Runs the command of a package in a folder of its own with the given files. What it starts is locked down if this process is: NODE_OPTIONS says so.
 */
export const runCli = async (path, words, files) => {
  // Not below node_modules, where test runners look for no tests, and inside the project, so that the files find the packages.
  const base = fileURLToPath(new URL("../.capc/", import.meta.url));
  mkdirSync(base, { recursive: true });
  const cwd = mkdtempSync(`${base}${sep}`);
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const child = spawn(process.execPath, [fileOf(path), ...words], { cwd, env: { ...process.env, NO_COLOR: "1" } });
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk) => void (said.out += chunk));
    child.stderr.on("data", (chunk) => void (said.error += chunk));
    const code = await new Promise((done) => child.on("close", done));
    return { code, ...said };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
};
