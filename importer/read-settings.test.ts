import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeFolder } from "../test-fixtures/tools/make-folder.ts";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { settingKeys } from "./check-settings.ts";
import { configDisk } from "./config-files.ts";
import { isHost, readSettings } from "./read-settings.ts";

const settingsOf = (config: string, more: Record<string, string> = {}) =>
  readSettings("/work/tsconfig.json", makeFiles({ "/work/tsconfig.json": config, ...more }));
const entry = (capc: string): string => `{ "compilerOptions": { "plugins": [{ "name": "other" }, ${capc}] } }`;

test("without an entry everything is an error and nothing is trusted", () => {
  for (const config of [
    "{}",
    "not json",
    "[]",
    "null",
    entry('{ "name": "x" }'),
    '{ "compilerOptions": { "plugins": 3 } }',
  ])
    expect(settingsOf(config)).toMatchObject({ soundness: "error", language: "error", trusted: [], problems: [] });
});

test("comments and trailing commas are read as TypeScript reads them, and marks in strings are none", () => {
  const config = `// one
    { "compilerOptions": { /* two, } */ "plugins": [ { "name": "capc", "language": "warn", "trusted": ["host//*x*/.ts",], }, // three
    ], }, "x": "a,]" }`;
  const { language, trusted, problems } = settingsOf(config, { "/work/host/*x*/.ts": "" });
  expect({ language, trusted, problems }).toEqual({ language: "warn", trusted: ["/work/host/*x*/.ts"], problems: [] });
});

test("the entry is inherited with the place that its paths are relative to", () => {
  const base = entry('{ "name": "capc", "soundness": "warn", "trusted": ["host.ts", "server"] }');
  const settings = settingsOf('{ "extends": ["./missing.json", "./base/tsconfig"] }', {
    "/work/base/tsconfig.json": base,
    "/work/base/host.ts": "",
    "/work/base/server/x.ts": "",
  });
  expect(settings.soundness).toBe("warn");
  expect(isHost("/work/base/host.ts", settings)).toBe(true);
  expect(isHost("/work/base/server/x.ts", settings)).toBe(true);
  expect(isHost("/work/base/host.ts.ts", settings)).toBe(false);
  expect(isHost("/work/host.ts", settings)).toBe(false);
});

test("a configuration that extends itself ends", () => {
  expect(settingsOf('{ "extends": "./tsconfig.json" }').soundness).toBe("error");
});

test("what is not understood is told, and never weakens anything", () => {
  const said = (capc: string): readonly string[] =>
    settingsOf(entry(`{ "name": "capc", ${capc} }`)).problems.map(({ message }) => message);
  expect(said('"soundness": "off"')).toEqual(['`soundness` is neither `"error"` nor `"warn"`']);
  expect(said('"trusted": "host.ts"')).toEqual(["`trusted` is not a list of paths"]);
  expect(said('"trusted": ["hots.ts"]')).toEqual(["`trusted` names `hots.ts`, which does not exist"]);
  expect(said('"confinement": "warn"')).toEqual(["`confinement` is not a setting of capc"]);
  expect(said('"packages": ["left-pad", "@a/b"]')).toEqual([]);
  expect(said('"packages": ["a/b.js"]')).toEqual(["`a/b.js` is not the name of a package"]);
  expect(said('"packages": ["./left-pad"]')).toEqual(["`./left-pad` is not the name of a package"]);
  expect(said('"packages": ["@capc/std"]')).toEqual(["`@capc/std` is capc's own"]);
  expect(said('"modules": ["."], "trusted": ["."]')).toEqual(["`.` is both in `modules` and in `trusted`"]);
  expect(settingsOf(entry('{ "name": "capc", "soundness": "off" }')).soundness).toBe("error");
});

test("a key that nobody knows is pointed at, and a near miss is named", () => {
  const config = `{ "compilerOptions": { "plugins": [{ "name": "other", "trustd": 1 }, { "trustd": [], "name": "capc" }] } }`;
  const [problem] = settingsOf(config).problems;
  expect(problem).toMatchObject({
    code: "CAP0020",
    message: "`trustd` is not a setting of capc",
    help: "did you mean `trusted`?",
  });
  expect(problem!.at.start).toBe(config.lastIndexOf('"trustd"'));
  expect(config.slice(problem!.at.start, problem!.at.end)).toBe('"trustd"');
});

test("of `modules` and `trusted` the closer path speaks for a file", () => {
  const files = Object.fromEntries(
    ["src/host.ts", "src/plugins/a.ts", "src/plugins/host.ts"].map((path) => [`/work/${path}`, ""]),
  );
  const hosts = (capc: string) => {
    const settings = settingsOf(entry(`{ "name": "capc", ${capc} }`), files);
    expect(settings.problems).toEqual([]);
    return Object.keys(files)
      .filter((path) => isHost(path, settings))
      .map((path) => path.slice("/work/src/".length));
  };
  expect(hosts('"trusted": ["src/host.ts"]')).toEqual(["host.ts"]);
  expect(hosts('"modules": ["src/plugins"]')).toEqual(["host.ts"]);
  expect(hosts('"trusted": ["src"], "modules": ["src/plugins"]')).toEqual(["host.ts"]);
  expect(hosts('"modules": ["src"], "trusted": ["src/host.ts", "src/plugins/host.ts"]')).toEqual([
    "host.ts",
    "plugins/host.ts",
  ]);
  expect(hosts('"modules": []')).toEqual(["host.ts", "plugins/a.ts", "plugins/host.ts"]);
});

test("a capc.config.json beside the tsconfig says the same; both are one too many", () => {
  const config = '{ // why\n "$schema": "x", "language": "warn", "trusted": ["host.ts"] }';
  const alone = settingsOf("{}", { "/work/capc.config.json": config, "/work/host.ts": "" });
  expect(alone).toMatchObject({ language: "warn", trusted: ["/work/host.ts"], problems: [] });
  expect(alone.sources).toEqual(["/work/tsconfig.json", "/work/capc.config.json"]);
  const both = settingsOf(entry('{ "name": "capc", "trusted": ["host.ts"] }'), { "/work/capc.config.json": "{}" });
  expect(both.problems.map(({ message, at }) => [message, at.file])).toEqual([
    ["capc is configured here and in `tsconfig.json`", "/work/capc.config.json"],
  ]);
  expect(both).toMatchObject({ soundness: "error", trusted: [] });
  const two = settingsOf("{}", { "/work/capc.config.json": "{}", "/work/capc.config.ts": "" });
  expect(two.problems.map(({ message }) => message)).toEqual(["capc is configured here and in `capc.config.ts`"]);
  for (const text of ["", "[]", "3", "{"])
    expect(settingsOf("{}", { "/work/capc.config.json": text }).problems).toHaveLength(1);
});

test("a configuration may be a program, which answers with data", () => {
  const folder = makeFolder();
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": "{}",
    "a/tsconfig.json": "{}",
    "a/capc.config.mjs": `import { level } from "./level.mjs"; console.log("noise"); export default { language: level };`,
    "a/level.mjs": 'export const level = "warn";',
    "b/tsconfig.json": "{}",
    "b/capc.config.ts": `interface Mine { soundness: "warn" | "error" }\nconst mine: Mine = { soundness: "warn" };\nexport default mine satisfies Mine;`,
    "c/tsconfig.json": "{}",
    "c/capc.config.mjs": "export default { trusted: [() => 1] };",
    "d/tsconfig.json": "{}",
    "d/capc.config.mjs": "throw new TypeError('no weather today');",
  });
  const read = (name: string) => readSettings(`${folder.path}/${name}/tsconfig.json`, configDisk);
  expect(read("a")).toMatchObject({ language: "warn", problems: [] });
  expect(read("b")).toMatchObject({ soundness: "warn", problems: [] });
  expect(read("c").problems.map(({ message }) => message)).toEqual([
    "this configuration cannot be read: Error: 0 is a function",
  ]);
  expect(read("d").problems.map(({ message }) => message)).toEqual([
    "this configuration cannot be read: TypeError: no weather today",
  ]);
  folder.remove();
});

test("the schema for completion knows the same keys", () => {
  const schema = JSON.parse(readFileSync(new URL("../config.schema.json", import.meta.url), "utf8"));
  expect(Object.keys(schema.properties).toSorted()).toEqual(["$schema", ...settingKeys].toSorted());
  expect(schema.additionalProperties).toBe(false);
});
