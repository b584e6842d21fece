import { expect, test } from "vitest";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { isTrusted, readSettings } from "./read-settings.ts";

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
    expect(settingsOf(config)).toEqual({ soundness: "error", language: "error", trusted: [], problems: [] });
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
  expect(isTrusted("/work/base/host.ts", settings)).toBe(true);
  expect(isTrusted("/work/base/server/x.ts", settings)).toBe(true);
  expect(isTrusted("/work/base/host.ts.ts", settings)).toBe(false);
  expect(isTrusted("/work/host.ts", settings)).toBe(false);
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
  expect(settingsOf(entry('{ "name": "capc", "soundness": "off" }')).soundness).toBe("error");
});
