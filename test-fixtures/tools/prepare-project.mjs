// The project that every tool builds, for tools that stand in packages of their own.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exit } from "node:process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = join(here, "../..");
const texts = readFileSync(join(here, "same-project.ts"), "utf8");

/** What the project prints, whoever has built it. */
export const results = new Function(
  `${/const results[^=]*= (\[[\s\S]*?\n\]);/.exec(texts)[0].replace(/: readonly unknown\[\]/, "")}; return [...results, [true, false]];`,
)();

/** A module that asks for what it was not handed, behind a tab and behind letters of more than one byte. */
export const leaking = 'const name = "ö";\n\texport const spy = (note: string) => [/* ü */ fetch(note), name];\n';

/** Installs the tools of a folder by its lock, where they are not. */
export function installTools(folder) {
  if (existsSync(join(folder, "node_modules/.package-lock.json"))) return;
  const words = ["--ignore-scripts", "--no-fund", "--no-audit"];
  const run = (command, stdio) => spawnSync("npm", [...command, ...words], { cwd: folder, stdio }).status === 0;
  // A lock from where a registry lacks packages for other systems is not whole; what it says holds all the same.
  if (!run(["ci"], "ignore") && !run(["install", "--no-save"], "inherit")) exit(1);
}

/** A copy of the project, in which capc is installed, and packages by their names and places. */
export function prepareProject(name, packages = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `capc-${name}-`)));
  cpSync(join(here, "project"), root, { recursive: true });
  mkdirSync(join(root, "node_modules"));
  const all = { "@capc": join(repository, "node_modules/@capc"), capc: repository, ...packages };
  for (const [to, from] of Object.entries(all)) symlinkSync(from, join(root, "node_modules", to));
  return root;
}
