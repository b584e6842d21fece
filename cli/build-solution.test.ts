import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSession, type Session } from "../compiler/1-open/session.ts";
import { recallOutcome, rememberOutcome } from "../importer/remember-outcome.ts";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";
import { makePowers } from "../test-fixtures/tools/make-powers.ts";
import { runCommandLine } from "./assemble-program.ts";
import type { ProjectMemory } from "./command.ts";
import { openDisk } from "./files.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const solution = join(root, "test-fixtures/tools/solution/");
const texts = Object.fromEntries(
  readdirSync(solution, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(solution.length), readFileSync(path, "utf8")]),
);

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const about = (configPath: string, manner: string) => ({
  words: [configPath, manner],
  cwd: dirname(configPath),
  version: "1",
});
const projectMemory: ProjectMemory = {
  recall: (configPath, manner) => recallOutcome(about(configPath, manner)),
  remember: (outcome, manner) => rememberOutcome(about(outcome.configPath, manner), outcome, Date.now() + 1000),
  rememberAll: () => {},
};

async function capc(line: string): Promise<{ readonly code: number; readonly said: string }> {
  const files = openDisk((act) => act());
  const powers = makePowers({ cwd: folder.path, files, session: async () => session, projectMemory });
  const code = await runCommandLine(line.split(" "), powers);
  const said = (powers.out.text() + powers.err.text()).replaceAll(folder.path, "~");
  return { code, said: said.replace(/^[\d:.]+(?:\s[AP]M)? - /gm, "").replaceAll("\n\n", "\n") };
}

/** Writes files, and tells the session of those that were there. */
function write(files: Readonly<Record<string, string>>): void {
  folder.write(files);
  session.update(Object.keys(files).map((name) => join(folder.path, name)));
}

const project = (references: readonly string[] = [], options: object = {}, more: object = {}): string =>
  JSON.stringify({
    extends: "capc/tsconfig",
    compilerOptions: { composite: true, outDir: "dist", ...options },
    references: references.map((path) => ({ path })),
    ...more,
  });

const outputs = (): readonly string[] =>
  folder.list().filter((name) => /(?<!\.d)\.js$|\.d\.ts$/.test(name) && !name.startsWith("node_modules/"));

const lines = (said: string): readonly string[] =>
  said.split("\n").filter((line) => / error TS/.test(line) || /^error TS/.test(line));
const tsc = (words: string): readonly string[] => {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/typescript/lib/tsc.js"), ...words.split(" ")],
    { cwd: folder.path, encoding: "utf8" },
  );
  return lines(stdout.replaceAll(folder.path, "~"));
};

describe("capc build -b", () => {
  beforeEach(() => {
    write(texts);
    mkdirSync(join(folder.path, "node_modules/@solution"));
    for (const name of ["core", "left", "right"])
      symlinkSync(`../../packages/${name}`, join(folder.path, `node_modules/@solution/${name}`));
  });

  test("builds projects in their order, only what changed, and what comes out runs", async () => {
    expect(await capc("build -p .")).toEqual({ code: 0, said: "" });
    expect(outputs()).toEqual([]);
    const unbuilt = await capc("build -p app");
    expect(unbuilt.code).toBe(3);
    expect(unbuilt.said.split("\n").slice(0, 2)).toEqual([
      "app/src/join.ts(1,27): error TS6305: Output file '~/packages/left/dist/index.d.ts' has not been built from source file '~/packages/left/src/index.ts'.",
      "app/src/join.ts(2,36): error TS6305: Output file '~/packages/right/types/src/index.d.ts' has not been built from source file '~/packages/right/src/index.ts'.",
    ]);

    const why = "is out of date because what it reads or writes has changed since it was built";
    expect(await capc("build -b --verbose")).toEqual({
      code: 0,
      said: `Projects in this build: 
    * packages/core/tsconfig.json
    * packages/left/tsconfig.json
    * packages/right/tsconfig.json
    * app/tsconfig.json
    * tsconfig.json
Project 'packages/core/tsconfig.json' ${why}
Project 'packages/left/tsconfig.json' ${why}
Project 'packages/right/tsconfig.json' ${why}
Project 'app/tsconfig.json' ${why}
`,
    });
    expect(outputs()).toEqual([
      "app/dist/join.d.ts",
      "app/dist/join.js",
      "app/dist/main.js",
      "packages/core/dist/index.d.ts",
      "packages/core/dist/index.js",
      "packages/left/dist/index.d.ts",
      "packages/left/dist/index.js",
      "packages/right/out/src/index.js",
      "packages/right/types/src/index.d.ts",
    ]);
    expect(
      JSON.parse(execFileSync(process.execPath, [join(folder.path, "app/dist/main.js")], { encoding: "utf8" })),
    ).toEqual([
      false,
      true,
      3,
      "Right",
      10,
      true,
      "GuardError: make(amount): expected number, got string",
      "GuardError: isOver(purse): expected Purse, got a record without deposit",
    ]);
    // The checker of one project says about another what that said about itself: then its outputs are up to date, and nobody is asked to build it.
    expect(await capc("build -p app")).toEqual({ code: 0, said: "" });

    const core = "packages/core/src/index.ts";
    const rest = ["left", "right"].map((name) => `Project 'packages/${name}/tsconfig.json' is up to date`);
    write({ [core]: texts[core]!.replace("balance += amount", "balance = balance + amount") });
    expect((await capc("build -b -v")).said.match(/^.* is up to date$/gm)).toEqual([
      ...rest,
      "Project 'app/tsconfig.json' is up to date",
    ]);
    write({ [core]: texts[core]!.replace("limit = 10", "limit = 11") });
    expect((await capc("build -b app -d")).said.match(/[^ ]* project '.*'$/gm)).toEqual([
      "build project '~/packages/core/tsconfig.json'",
    ]);
    expect((await capc("build -b -v")).said).not.toContain("up to date");
    expect(readFileSync(join(folder.path, "packages/core/dist/index.d.ts"), "utf8")).toContain("limit = 11");
  });

  test("an output that another run left is imported only if the verifier lets it run", async () => {
    expect(await capc("build -b packages/left packages/right")).toEqual({ code: 0, said: "" });
    const path = "packages/core/dist/index.js";
    const built = folder.read(path);
    write({ [path]: `${built}\nglobalThis.seen = 1;\n` });
    const { code, said } = await capc("build -p packages/left");
    expect(code).toBe(3);
    expect(said).toMatch(
      /^packages\/left\/src\/index\.ts\(1,45\): error CAP1005: this leads to `\.\.\/\.\.\/core\/dist\/index\.js`, which is not confined: /,
    );
    // Node would come to another file by the package's name than the one that was built.
    write({
      [path]: built,
      "packages/core/package.json": texts["packages/core/package.json"]!.replace("./dist/index.js", "./src/index.ts"),
    });
    expect(await capc("build -b packages/left")).toEqual({ code: 0, said: "" });
    expect(folder.read("packages/left/dist/index.js")).toContain('from "../../core/dist/index.js"');
    expect(await capc("build -b --clean --dry")).toMatchObject({ code: 0 });
    const written = outputs();
    expect(written).toHaveLength(6);
    expect(await capc("build -b --clean")).toEqual({ code: 0, said: "" });
    expect(outputs()).toEqual([]);
    // What writes nothing needs nothing that was written.
    expect(await capc("check -b")).toEqual({ code: 0, said: "" });
    expect(outputs()).toEqual([]);
    expect(tsc("-b packages/left packages/right")).toEqual([]);
    expect(outputs()).toEqual(written);
  });
});

const double = "export const double = (amount: number): number => amount * 2;\n";

test("what is wrong is told where tsc tells it, and what depends on it is left alone", async () => {
  const solo = (name: string, references: readonly string[], options: object = {}, more: object = {}) => ({
    [`${name}/tsconfig.json`]: project(references, options, more),
    [`${name}/index.ts`]: double,
  });
  write({
    "package.json": '{ "type": "module" }',
    // A fault in the middle of a chain, beside a project that has nothing to do with it.
    ...solo("base", []),
    ...solo("middle", ["../base"]),
    "middle/index.ts": 'import { double } from "../base/index.ts";\nexport const four: string = double(2);\n',
    ...solo("end", ["../middle"]),
    ...solo("beside", ["../base"]),
    "beside/index.ts": 'export { double } from "../base/index.ts";\n',
    // What composite asks for.
    ...solo("loose", ["../plain", "../missing", "../mute"], {}, { files: ["index.ts"] }),
    "loose/index.ts": 'export { double } from "./unlisted.ts";\n',
    "loose/unlisted.ts": double,
    ...solo("plain", [], { composite: false }),
    ...solo("mute", [], { noEmit: true }),
    ...solo("unlisted", [], {}, { files: ["index.ts"] }),
    "unlisted/index.ts": 'export { double } from "./more.ts";\n',
    "unlisted/more.ts": double,
    ...solo("undeclared", [], { declaration: false }),
    ...solo("round", ["../about"]),
    ...solo("about", ["../round"]),
    // A host file is no module, whoever imports it.
    ...solo("hosted", [], { plugins: [{ name: "capc", trusted: ["index.ts"] }] }),
    ...solo("guest", ["../hosted"]),
    "guest/index.ts": 'export { double } from "../hosted/index.ts";\n',
  });
  const chain = await capc("build -b end beside --verbose");
  expect(chain.code).toBe(3);
  expect(chain.said).toContain(
    "Skipping build of project 'end/tsconfig.json' because its dependency 'middle' has errors\n",
  );
  expect(outputs()).toEqual(["base", "beside"].flatMap((name) => [`${name}/dist/index.d.ts`, `${name}/dist/index.js`]));
  expect(folder.read("beside/dist/index.js")).toContain('from "../../base/dist/index.js"');

  const others = await capc("build -b loose unlisted undeclared");
  expect(others.code).toBe(3);
  const inWords = lines(chain.said + others.said);
  // Of where an import of another project leads capc writes what tsc only warns of.
  const ofTsc = tsc("-b end beside loose unlisted undeclared").filter((line) => !line.includes("TS2878"));
  expect(inWords).toEqual(ofTsc);
  expect(inWords.map((line) => line.replace(/^(.*TS\d+).*$/, "$1"))).toEqual([
    "middle/index.ts(2,14): error TS2322",
    "error TS6053",
    "loose/tsconfig.json(1,95): error TS6306",
    "loose/tsconfig.json(1,115): error TS6053",
    "loose/tsconfig.json(1,137): error TS6310",
    "unlisted/index.ts(1,24): error TS6307",
    "undeclared/tsconfig.json(1,80): error TS6304",
  ]);
  expect(await capc("build -b round")).toEqual({
    code: 2,
    said: "error TS6202: Project references may not form a circular graph. Cycle detected: ~/round/tsconfig.json\n~/about/tsconfig.json\n",
  });
  expect(await capc("build -b guest")).toEqual({
    code: 3,
    said: "guest/index.ts(1,24): error CAP1005: `../hosted/index.ts` is not a module of this build\n",
  });
});

test("imports lead to where the other project is written", async () => {
  const user = (specifier: string): string =>
    `import { double } from "${specifier}";\nexport const four = (n: number): number => double(double(n));\n`;
  write({
    "package.json": '{ "type": "module" }',
    "beside/tsconfig.json": project([], { outDir: undefined }),
    "beside/index.ts": double,
    "shared/tsconfig.json": project([], { rootDir: "..", outDir: "../out" }),
    "shared/index.ts": double,
    "host/tsconfig.json": project([], { plugins: [{ name: "capc", trusted: ["."] }] }),
    "host/index.ts": double,
    "user/tsconfig.json": project(["../beside", "../shared", "../host"], {
      paths: { "#shared/*": ["../shared/*"] },
      plugins: [{ name: "capc", trusted: ["host.ts"] }],
    }),
    "user/a.ts": user("../beside/index.js"),
    "user/b.ts": user("#shared/index.ts"),
    "user/c.ts": user("../out/shared/index.js"),
    "user/all.ts": 'export * from "../beside/index.ts";\n',
    "user/host.ts":
      'export { double } from "../host/index.ts";\nexport const later = () => import("../beside/index.ts");\n',
    // TypeScript reads declarations here and no sources.
    "declared/tsconfig.json": project(["../shared"], { disableSourceOfProjectReferenceRedirect: true }),
    "declared/index.ts": user("../shared/index.ts"),
    "declared/all.ts": 'export * from "../shared/index.ts";\n',
  });
  expect(await capc("build -b user declared")).toEqual({ code: 0, said: "" });
  const led = (name: string) =>
    [...folder.read(name).matchAll(/(?:from |import\()"(\.[^"]*)"/g)].map(([, specifier]) => specifier);
  expect(led("user/dist/a.js")).toEqual(["../../beside/index.js"]);
  expect(led("user/dist/b.js")).toEqual(["../../out/shared/index.js"]);
  expect(led("user/dist/c.js")).toEqual(["../../out/shared/index.js"]);
  expect(led("user/dist/all.js")).toEqual(["../../beside/index.js"]);
  expect(folder.read("user/dist/all.js")).toMatch(/export \{ \w+\$? as double \}/);
  expect(folder.read("user/dist/all.d.ts")).toBe('export * from "../../beside/index.js";\n');
  expect(led("user/dist/host.js")).toEqual(["../../host/dist/index.js", "../../beside/index.js"]);
  expect(led("declared/dist/index.js")).toEqual(["../../out/shared/index.js"]);
  expect(folder.read("declared/dist/all.js")).toMatch(/export \{ \w+\$? as double \}/);
});

test("flags that tsc -b does not take are refused in one line", async () => {
  const refused: Readonly<Record<string, string>> = {
    "build -b --clean --force": "--clean and --force cannot be combined",
    "build -b -w --dry": "--watch and --dry cannot be combined",
    "build -b --clean --verbose": "--clean and --verbose cannot be combined",
  };
  for (const [line, said] of Object.entries(refused))
    expect([line, await capc(line)]).toEqual([line, { code: 2, said: `capc: ${said}\n` }]);
});
