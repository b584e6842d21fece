// Confines packages as a user would: a module for each, built by `capc run` and by plain Node, and what they print compared.
// Usage: node hosts/confined/run.mjs [--write] [NAME …]; --write, without names, writes the table of docs/packages.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { programs } from "./programs.mjs";

const folder = fileURLToPath(new URL("./", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
if (!existsSync(`${root}dist/cli/main.js`)) {
  console.error("there is nothing to confine with yet: npm run build");
  exit(1);
}
if (!existsSync(`${folder}node_modules/.package-lock.json`)) {
  console.log("installing the packages, once");
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--workspaces=false"];
  if (spawnSync("npm", words, { cwd: folder, stdio: "inherit" }).status !== 0) exit(1);
}
const link = (name, to) => {
  mkdirSync(`${folder}node_modules/@capc`, { recursive: true });
  if (!existsSync(`${folder}node_modules/${name}`)) symlinkSync(to, `${folder}node_modules/${name}`);
};
link("capc", root);
for (const name of ["runtime", "std"]) link(`@capc/${name}`, `${root}${name}`);

const installed = readdirSync(`${folder}node_modules`).flatMap((name) =>
  /^[.@]/.test(name) || name === "capc" ? [] : [name],
);
const work = `${folder}work/`;
rmSync(work, { recursive: true, force: true });
mkdirSync(work);
const plugins = [{ name: "capc", packages: installed }];
writeFileSync(`${work}tsconfig.json`, JSON.stringify({ extends: "capc/tsconfig", compilerOptions: { plugins } }));
writeFileSync(`${work}package.json`, '{ "type": "module" }');

const capc = `${root}dist/cli/main.js`;
const run = (words) => {
  const { status, stdout, stderr } = spawnSync(execPath, words, { cwd: work, encoding: "utf8", timeout: 60_000 });
  return { isOk: status === 0, out: stdout.trim(), said: stderr.trim().split("\n")[0] };
};
const emitter = `import { createNanoEvents } from "nanoevents";
export function listened(): readonly number[] {
  const heard: number[] = [];
  const bus = createNanoEvents<{ said: (what: number) => void }>();
  bus.on("said", (what: number): void => { heard.push(what); });
  bus.emit("said", 3);
  return heard;
}
`;

function look(name) {
  const { imports, value } = programs[name];
  const file = `${name.replace(/\W/g, "-")}.ts`;
  const body = `out.print(JSON.stringify(${value}) ?? "");`;
  const text = `import type { Console } from "@capc/std";\n${imports}\nexport default function main({ out }: { out: Console }): void {\n  ${body}\n}\n`;
  writeFileSync(`${work}${file}`, text);
  const uses = imports.includes("./heard.ts") ? { "heard.ts": emitter } : {};
  for (const [other, source] of Object.entries(uses)) writeFileSync(`${work}${other}`, source);
  for (const [from, source] of Object.entries({ [file]: text, ...uses })) {
    const plain = transformSync(source, { loader: "ts", format: "esm" }).code.replaceAll('/heard.ts"', '/heard.mjs"');
    const call = from === file ? `\nmain({ out: { print: (text) => console.log(text) } });\n` : "";
    writeFileSync(`${work}${from.replace(/ts$/, "mjs")}`, plain + call);
  }
  const expected = run([file.replace(/ts$/, "mjs")]);
  const started = performance.now();
  const found = run([capc, "run", file]);
  return {
    name,
    expected,
    found,
    ms: performance.now() - started,
    isSame: expected.isOk && found.isOk && expected.out === found.out,
  };
}

const wanted = argv.slice(2).filter((word) => !word.startsWith("--"));
const results = [];
for (const name of Object.keys(programs).filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const result = look(name);
  results.push(result);
  const { expected, found, isSame } = result;
  const differs = found.isOk ? `${found.out} and not ${expected.isOk ? expected.out : expected.said}` : found.said;
  console.log(`${name.padEnd(28)} ${isSame ? "same" : differs}`);
}
const good = results.filter(({ isSame }) => isSame).length;
console.log(`\n${good} of ${results.length} do confined what they do in plain Node`);
const surprises = results.filter(({ name, isSame }) => isSame === (programs[name].reason !== undefined));
if (surprises.length > 0) {
  console.log(`not as programs.mjs says: ${surprises.map(({ name }) => name).join(", ")}`);
  process.exitCode = 1;
}
if (argv.includes("--write") && wanted.length === 0) {
  const page = `${root}docs/packages.md`;
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const rows = results.map(({ name, isSame }) => {
    const example = `\`${programs[name].value.replaceAll("|", "\\|")}\``;
    return `| ${name} ${dependencies[name]} | ${isSame ? "yes" : `no: ${programs[name].reason}`} | ${example} |`;
  });
  const table = [
    `**${good} of ${results.length}** do confined what they do in plain Node.`,
    "",
    "| package | works | tried with |",
    "| --- | --- | --- |",
    ...rows,
  ];
  const [before] = readFileSync(page, "utf8").split("## What works");
  const head =
    "## What works\n\n`npm run confined -- --write` writes this table: it runs each line in a module by `capc run`, and by plain Node without capc.\n\n";
  writeFileSync(page, `${before}${head}${table.join("\n")}\n`);
}
