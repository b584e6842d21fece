import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as pure from "../pure.ts";

interface Decided {
  readonly decision: "wrapped" | "pure" | "refused";
  /** The interfaces of `@capc/std`, or the names of `@capc/std/pure`, by which modules have it. */
  readonly by?: readonly string[];
  readonly reason: string;
  readonly members: readonly string[];
}

const here = fileURLToPath(new URL("./", import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith(".json") && name !== "modules.json");
const decided = files.map(
  (name) => JSON.parse(readFileSync(here + name, "utf8")) as { module: string; decisions: readonly Decided[] },
);
const whole = JSON.parse(readFileSync(`${here}modules.json`, "utf8")) as {
  readonly refused: readonly { readonly reason: string; readonly modules: readonly string[] }[];
};
const refusedModules = whole.refused.flatMap(({ modules }) => modules);

/** Node itself, and those of other lines that `npm run engines` has installed. */
const engines = fileURLToPath(new URL("../../engines/node_modules/", import.meta.url));
const nodes = [
  process.execPath,
  ...[20, 22, 24, 26].map((line) => `${engines}node-${line}/bin/node`).filter((path) => existsSync(path)),
];

/** What a Node has of the modules that are decided member by member, and which modules it has at all. */
const list = `
  const { builtinModules } = require("node:module");
  const exported = {};
  for (const name of ${JSON.stringify(decided.map(({ module }) => module))}) {
    try { exported[name] = Object.keys(require(name)); } catch {} // a line that has it not, or not yet
  }
  console.log(JSON.stringify({ builtinModules, exported }));`;
const listOf = (node: string): { builtinModules: readonly string[]; exported: Record<string, readonly string[]> } =>
  JSON.parse(execFileSync(node, ["-e", list], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

describe("what modules have of Node", () => {
  it.each(nodes.map((node) => [node.replace(/^.*node_modules\//, ""), node]))(
    "is decided for all of %s",
    (_name, node) => {
      const { builtinModules, exported } = listOf(node);
      const undecided = decided.flatMap(({ module, decisions }) => {
        const members = new Set(decisions.flatMap((one) => one.members));
        return (exported[module] ?? []).filter((name) => !members.has(name)).map((name) => `${name} of ${module}`);
      });
      expect(undecided).toEqual([]);
      const known = new Set([
        ...refusedModules,
        ...decided.map(({ module }) => module.slice(5)),
        ...decided.map(({ module }) => module),
      ]);
      expect(builtinModules.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it("is decided once, with a reason, and says by what modules have it", () => {
    const types = readFileSync(`${here}../index.ts`, "utf8").match(/\.\/types\/[\w-]+\.ts/g)!;
    const interfaces = types.flatMap((path) =>
      [...readFileSync(`${here}../${path}`, "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
        ([, name]) => name!,
      ),
    );
    const names = new Set([...interfaces, ...Object.keys(pure), "args"]);
    for (const { module, decisions } of decided) {
      const members = decisions.flatMap((one) => one.members);
      expect([module, members.filter((name, at) => members.indexOf(name) !== at)]).toEqual([module, []]);
      for (const { decision, by, reason } of decisions) {
        expect(reason.length).toBeGreaterThan(10);
        expect([reason, by === undefined]).toEqual([reason, decision === "refused"]);
        expect((by ?? []).filter((name) => !names.has(name))).toEqual([]);
      }
    }
    expect(refusedModules.filter((name, at) => refusedModules.indexOf(name) !== at)).toEqual([]);
  });

  it("is decided member by member for each module that this package stands on", () => {
    const folders = ["captured", "fakes", "host", "over", "pure"];
    const sources = folders.flatMap((folder) =>
      readdirSync(`${here}../${folder}`)
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
        .map((name) => readFileSync(`${here}../${folder}/${name}`, "utf8")),
    );
    const used = new Set(sources.flatMap((text) => [...text.matchAll(/"(node:[a-z_/]+)"/g)].map(([, name]) => name!)));
    expect(used.size).toBeGreaterThan(10);
    const known = new Set(decided.map(({ module }) => module));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });
});
