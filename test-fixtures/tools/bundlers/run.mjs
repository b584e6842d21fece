// Builds the project with every bundler as it is released, and runs what came out, in Node and in a browser.
// Usage: node test-fixtures/tools/bundlers/run.mjs [TOOL …]; `page` is Vite with Chromium
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, execPath, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { SourceMap } from "node:module";
import { installTools, leaking, prepareProject, results } from "../prepare-project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const at = (path) => join(here, path);

installTools(here);
const { tools } = await import("./tools.mjs");
const { examinePage, findBrowser } = await import("./page.mjs");
const packages = { rspack: "@rspack/core", page: "vite" };

/** What has to be true of a build, each with the words for when it is not. */
async function examine(tool, root) {
  const wrong = [];
  const same = (what, got, wanted) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  };
  const build = tools[tool];
  same("errors of a good project", await build(root), []);
  const file = join(root, "out", tool, "main.mjs");
  const { stdout: said, stderr } = spawnSync(execPath, [file], { encoding: "utf8" });
  same("what the bundle does", said === "" ? stderr : JSON.parse(said), results);

  const text = readFileSync(file, "utf8");
  same("what nobody uses", /never-?[cA]\w*/i.exec(text)?.[0] ?? null, null);
  same("copies of the runtime", text.split("is not locked down").length - 1, 1);
  same("parts of the compiler", /CAP1001/.test(text), false);
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
  const lines = text.split("\n");
  const line = lines.findIndex((one) => one.includes("receipts"));
  const { originalSource, originalLine } = map.findEntry(line, lines[line].indexOf("receipts") - 1);
  const source = readFileSync(join(root, "src/purse.ts"), "utf8").split("\n");
  same("where the map leads", originalSource?.split("/").at(-1), "purse.ts");
  same("the line to which it leads", source[originalLine]?.includes("receipts"), true);

  writeFileSync(join(root, "src/leak.ts"), leaking);
  const errors = await build(root);
  rmSync(join(root, "src/leak.ts"));
  same("how many errors a leak makes", errors.length, 1);
  const [error] = errors;
  if (error !== undefined) {
    same("where the leak is", [error.file, error.line, error.column], ["src/leak.ts", 2, leaking.split("\n")[1].indexOf("fetch")]);
    same("what is said of it", /CAP1001: `fetch` was never granted to this module/.test(error.text), true);
  }
  same("errors once it is gone", await build(root), []);
  return wrong;
}

const wanted = argv.length > 2 ? argv.slice(2) : [...Object.keys(tools), "page"];
let failures = 0;
for (const tool of wanted) {
  const root = prepareProject(tool);
  const { version } = JSON.parse(readFileSync(at(`node_modules/${packages[tool] ?? tool}/package.json`), "utf8"));
  const isPage = tool === "page";
  const wrong =
    isPage && findBrowser() === undefined
      ? ["there is no browser: apt-get install chromium, or set CHROMIUM to one"]
      : await (isPage ? examinePage(root, results) : examine(tool, root)).catch((error) => [error.stack]);
  stdout.write(`${wrong.length === 0 ? "ok    " : "FAILED"} ${tool} ${version}\n${wrong.map((one) => `       ${one}\n`).join("")}`);
  failures += wrong.length;
  rmSync(root, { recursive: true });
}
exit(failures === 0 ? 0 : 1);
