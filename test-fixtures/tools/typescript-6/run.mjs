// Builds and edits the project of the other tools with TypeScript 6 as it is released: `tspc`, a `tsc` that ts-patch has patched, and `tsserver`.
// Usage: node test-fixtures/tools/typescript-6/run.mjs [tsc | ts-patch | references | tsserver …]
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { argv, execPath, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { driveTsserver } from "../drive-tsserver.mjs";
import { installTools, leaking, prepareProject, results } from "../prepare-project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const at = (path) => join(here, "node_modules", path);
installTools(here);

const wrong = [];
const same = (what, got, wanted) => {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
};

/** A project with one line more in its configuration. */
function prepare(entry, packages = {}) {
  const root = prepareProject("typescript-6", packages);
  const config = readFileSync(join(root, "tsconfig.json"), "utf8");
  writeFileSync(join(root, "tsconfig.json"), config.replace('"plugins"', '"declaration": true, "sourceMap": true, "plugins"'));
  addEntry(root, entry);
  return root;
}
function addEntry(root, ...entries) {
  const config = readFileSync(join(root, "tsconfig.json"), "utf8");
  const added = entries.map((entry) => `${JSON.stringify(entry)}, `).join("");
  writeFileSync(join(root, "tsconfig.json"), config.replace(/"plugins": \[(\{"transform[^}]*\}, )?/, `"plugins": [${added}`));
}
const editor = { name: "capc/tsserver" };
const program = { transform: "capc/tsc", transformProgram: true };
const column = leaking.split("\n")[1].indexOf("fetch") + 1;
const told = `src/leak.ts(2,${column}): error TS991001: CAP1001: \`fetch\` was never granted to this module`;

function examineOutputs(root) {
  const { stdout: said, stderr } = spawnSync(execPath, ["dist/main.js"], { cwd: root, encoding: "utf8" });
  same("what the outputs do", said === "" ? stderr : JSON.parse(said), results);
  const text = readFileSync(join(root, "dist/purse.js"), "utf8").split("\n");
  const map = new SourceMap(JSON.parse(readFileSync(join(root, "dist/purse.js.map"), "utf8")));
  const line = text.findIndex((one) => one.includes('"receipts"'));
  const { originalSource, originalLine, originalColumn } = map.findEntry(line, text[line].indexOf('"receipts"'));
  const source = readFileSync(join(root, "src/purse.ts"), "utf8").split("\n");
  same("where the map leads", originalSource, "../src/purse.ts");
  same("what stands there", source[originalLine]?.slice(originalColumn, originalColumn + 10), '"receipts"');
}

/** What a `tsc` is to do, however it was patched. */
async function examineTsc(root, tsc) {
  const run = (...words) => {
    const { status, stdout: said, stderr } = spawnSync(execPath, [tsc, ...words], { cwd: root, encoding: "utf8" });
    return [status, ...`${said}${stderr}`.split("\n").filter((line) => line !== "" && !line.startsWith("  "))];
  };
  same("a build", run(), [0]);
  examineOutputs(root);
  const declarations = (folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith(".d.ts")).map((name) => readFileSync(join(root, folder, name), "utf8"));
  spawnSync(execPath, [at("typescript/bin/tsc"), "-p", root, "--outDir", join(root, "plain")]);
  same("declarations", declarations("dist"), declarations("plain"));
  for (const words of [[], ["--noEmit"], ["--incremental"], ["-b"], ["-b"]]) {
    rmSync(join(root, "dist"), { recursive: true, force: true });
    writeFileSync(join(root, "src/leak.ts"), leaking);
    same(`a leak, ${words}`, run(...words), [words[0] === "--noEmit" ? 2 : 1, told]);
    same(`what is written of it, ${words}`, existsSync(join(root, "dist")), false);
    rmSync(join(root, "src/leak.ts"));
    same(`when it is gone, ${words}`, run(...words), [0]);
    if (words[0] !== "--noEmit") examineOutputs(root);
  }
  await watch(root, tsc);
  writeFileSync(join(root, "tsconfig.json"), readFileSync(join(root, "tsconfig.json"), "utf8").replace(',"transformProgram":true', ""));
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const usage = 'error TS990000: capc/tsc needs ts-patch, and `"transformProgram": true` beside `"transform"`';
  same("without `transformProgram`", run(), [1, usage]);
  same("what is written then", existsSync(join(root, "dist")), false);
}

async function watch(root, tsc) {
  const child = spawn(execPath, [tsc, "--watch", "--preserveWatchOutput"], { cwd: root });
  let said = "";
  child.stdout.on("data", (more) => (said += more));
  const rounds = async (count) => {
    for (let tries = 0; tries < 600 && said.split("Watching for file changes").length <= count; tries++)
      await new Promise((done) => setTimeout(done, 50));
  };
  await rounds(1);
  writeFileSync(join(root, "src/leak.ts"), leaking);
  await rounds(2);
  same("a leak while watching", said.includes(told), true);
  writeFileSync(join(root, "src/leak.ts"), "export const spy = (note: string) => note;\n");
  await rounds(3);
  child.kill();
  const text = readFileSync(join(root, "dist/leak.js"), "utf8");
  same("guards when it is mended", /string\$\(/.test(text), true);
  rmSync(join(root, "src/leak.ts"));
}

const tools = {
  tsc: () => {
    const root = prepare(program);
    return [root, examineTsc(root, at("ts-patch/bin/tspc.js"))];
  },
  "ts-patch": () => {
    // Patching changes the package: it is another one.
    const root = prepare(program, { "ts-patch": at("ts-patch") });
    cpSync(at("typescript"), join(root, "node_modules/typescript"), { recursive: true });
    spawnSync(execPath, [at("ts-patch/bin/ts-patch.js"), "install"], { cwd: root });
    const lib = join(root, "node_modules/typescript");
    return [root, examineTsc(root, join(lib, "bin/tsc")).then(() => addEntry(root, program, editor)).then(() => edit(root, lib))];
  },
  references: () => {
    const root = prepareProject("references");
    return [root, Promise.resolve().then(() => examineSolution(root))];
  },
  tsserver: () => {
    const root = prepare(editor);
    return [root, edit(root, at("typescript"))];
  },
};

/** Projects that refer to each other: what `tspc -b` writes of them is what `capc build -b` writes. */
function examineSolution(root) {
  cpSync(join(here, "../solution"), root, { recursive: true });
  mkdirSync(join(root, "node_modules/@solution"));
  for (const name of readdirSync(join(root, "packages")))
    symlinkSync(join(root, "packages", name), join(root, "node_modules/@solution", name));
  const configs = ["app", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`)];
  for (const name of configs) {
    const path = join(root, name, "tsconfig.json");
    const config = JSON.parse(readFileSync(path, "utf8").replace(/^ *\/\/.*$/m, ""));
    const { plugins = [] } = config.compilerOptions;
    config.compilerOptions = { ...config.compilerOptions, plugins: [...plugins, program] };
    writeFileSync(path, JSON.stringify(config));
  }
  const run = (...words) => {
    const { status, stdout: said, stderr } = spawnSync(execPath, words, { cwd: root, encoding: "utf8" });
    return [status, said + stderr];
  };
  const outputs = () =>
    configs.flatMap((name) =>
      readdirSync(join(root, name), { recursive: true })
        .filter((file) => /^(dist|out)\/.*\.js$/.test(file) && !file.endsWith("main.js"))
        .map((file) => [name, file, readFileSync(join(root, name, file), "utf8").replace(/\n\/\/# source.*\n/, "\n")]),
    );
  same("`capc build -b`", run(join(here, "../../../dist/cli/main.js"), "build", "-b"), [0, ""]);
  const wanted = [outputs(), run("app/dist/main.js")];
  for (const name of configs)
    for (const folder of ["dist", "out", "types"]) rmSync(join(root, name, folder), { recursive: true, force: true });
  same("`tspc -b`", run(at("ts-patch/bin/tspc.js"), "-b", "-f"), [0, ""]);
  same("what it makes of projects that refer to each other", [outputs(), run("app/dist/main.js")], wanted);

  writeFileSync(join(root, "packages/core/dist/index.js"), "export const limit = fetch;\n");
  writeFileSync(join(root, "app/src/join.ts"), `${readFileSync(join(root, "app/src/join.ts"), "utf8")}\n`);
  const [status, said] = run(at("ts-patch/bin/tspc.js"), "-p", "app");
  same("an output that is not confined", [status, /CAP1005: this leads to .*core\/dist\/index.js/.test(said)], [1, true]);
}

async function edit(root, typescript) {
  const server = driveTsserver(join(typescript, "lib/tsserver.js"), root);
  const file = join(root, "src/leak.ts");
  writeFileSync(file, "export {};\n");
  server.tell("open", { file, fileContent: `${leaking}export const isSame = (a: number, b: number): boolean => a == b;\n` });
  const judged = server.hear(({ event }) => event === "projectsUpdatedInBackground");
  await server.ask("semanticDiagnosticsSync", { file });
  await judged;
  // Each once, also where `tsc` has the other plug-in.
  const codes = JSON.stringify([991_001, 993_008]);
  const [{ start, text }] = await server.until(file, (said) => JSON.stringify(said.map(({ code }) => code)) === codes);
  same("where the leak is", start, { line: 2, offset: column });
  same("what is said of it", text.split("\n")[0], "CAP1001: `fetch` was never granted to this module");
  server.tell("change", { file, line: 1, offset: 1, endLine: 9, endOffset: 1, insertString: "export const one = 1;\n" });
  same("when it is gone", await server.until(file, (said) => said.length === 0), []);
  server.end();
}

const { version } = JSON.parse(readFileSync(at("typescript/package.json"), "utf8"));
let failures = 0;
for (const tool of argv.length > 2 ? argv.slice(2) : Object.keys(tools)) {
  const [root, done] = tools[tool]();
  await done.catch((error) => wrong.push(error.stack));
  stdout.write(`${wrong.length === 0 ? "ok    " : "FAILED"} ${tool} (TypeScript ${version})\n${wrong.map((one) => `       ${one}\n`).join("")}`);
  failures += wrong.length;
  wrong.length = 0;
  rmSync(root, { recursive: true, force: true });
}
exit(failures === 0 ? 0 : 1);
