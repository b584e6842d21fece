// Engines that are commands: a folder with the modules, and a process that prints the answer.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);
const limits = { timeout: 60_000, maxBuffer: 16 * 1024 * 1024, encoding: "utf8" };

/** What a command says when it is asked for its version: the first number with dots. */
export async function versionOf(command) {
  const { stdout } = await exec(command, ["--version"], limits);
  return /\d[\w.-]*\d/.exec(stdout)?.[0] ?? stdout.trim();
}

/** Puts the texts into a folder of their own for the time of a run. */
export async function inFolder(texts, run) {
  const folder = mkdtempSync(join(tmpdir(), "capc-engine-"));
  try {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const print = 'import { audit } from "./main.js"; console.log(await audit());';

/** `words` are the command's own, before the file. */
export const runCommand = (command, words, texts) =>
  inFolder({ ...texts, "package.json": '{ "type": "module" }', "print.js": print }, async (folder) => {
    const { stdout } = await exec(command, [...words, join(folder, "print.js")], { ...limits, cwd: folder });
    return stdout;
  });
