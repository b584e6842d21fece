import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Case {
  readonly export: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
}

const folder = new URL("./programs/", import.meta.url);
const names = readdirSync(folder);
const casesOf = (name: string): readonly Case[] => JSON.parse(readFileSync(new URL(`${name}/cases.json`, folder), "utf8"));

// One process for all: loading locks its realm down.
const script = `
  import { readFileSync } from "node:fs";
  import { createLoader } from "capc";
  const loader = await createLoader();
  const seen = {};
  for (const name of ${JSON.stringify(names)}) {
    const at = (file) => new URL(name + "/" + file, ${JSON.stringify(folder.href)});
    try {
      const { exports } = await loader.load(readFileSync(at("main.ts"), "utf8"), { filename: name + ".ts" });
      seen[name] = [];
      for (const one of JSON.parse(readFileSync(at("cases.json"), "utf8"))) {
        try {
          seen[name].push({ result: await exports[one.export](...one.args) });
        } catch (error) {
          seen[name].push({ error: String(error) });
        }
      }
    } catch (error) {
      seen[name] = String(error.message);
    }
  }
  await loader.close();
  console.log(JSON.stringify(seen));
`;
const seen = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));

describe.each(names)("program %s, confined and guarded", (name) => {
  it("does what it does in plain TypeScript", () => {
    expect(seen[name]).toEqual(casesOf(name).map(({ result }) => JSON.parse(JSON.stringify({ result }))));
  });
});
