import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as emitted from "./emitted.ts";
import * as index from "./index.ts";
import { attacks } from "./test/attacks.mjs";

/** What freezes intrinsics runs in a process of its own, against the built package; it prints one JSON value. */
const run = (script: string, ...args: string[]): Record<string, unknown> => {
  const path = new URL(`./test/${script}`, import.meta.url).pathname;
  return JSON.parse(execFileSync(process.execPath, [path, ...args], { encoding: "utf8" }));
};

describe("an attack by a module", () => {
  const plain = run("run-attacks.mjs", "plain");
  const locked = run("run-attacks.mjs", "locked");
  const names = Object.entries(attacks).flatMap(([group, ways]) =>
    Object.keys(ways).map((name) => `${group}: ${name}`),
  );

  it.each(names)("%s", (name) => {
    expect(plain[name], "bites in a plain realm").toBe(true);
    expect(locked[name], "bites after lockdown").toBe(false);
  });
});

describe("what a module can reach after lockdown", () => {
  const { mutable, forbidden, count } = run("audit-reach.mjs");
  it("is frozen", () => expect(mutable).toEqual([]));
  it("is nothing of the host's", () => expect(forbidden).toEqual([]));
  it("is looked at as a whole", () => expect(count).toBeGreaterThan(500));
});

describe("a host after lockdown", () => {
  it.each(Object.entries(run("host-checks.mjs")))("still has: %s", (_name, result) => expect(result).toBe(true));
});

describe("an odd realm", () => {
  it.each(Object.entries(run("odd-realms.mjs")))("%s", (_name, result) => expect(result).toBe(true));
});

describe("a realm like those of other engines", () => {
  const names = run("like-other-engines.mjs") as unknown as string[];
  it.each(names)("%s", (name) => expect(run("like-other-engines.mjs", name)).toBe(true));
});

describe("what Node hangs on promises", () => {
  const plain = run("promise-hooks.mjs", "plain");
  const locked = run("promise-hooks.mjs", "locked");
  const { hosts, ...attacks } = locked;

  it.each(Object.keys(attacks))("does not show a module %s", (name) => {
    // Node 24 keeps the context of a host where nobody finds it.
    const bites = name.startsWith("the context") ? Number.parseInt(process.versions.node, 10) < 24 : true;
    expect(plain[name], "bites in a plain realm").toBe(bites);
    expect(locked[name], "bites after lockdown").toBe(false);
  });
  it("stays with hosts", () => expect([plain.hosts, hosts]).toEqual([true, true]));
});

describe("a realm that something else has frozen", () => {
  it("is told so, and stays closed to modules", () => {
    const text = `
      Object.freeze(Date.prototype);
      const { lockdown, isLockedDown } = await import("${new URL("./dist/index.js", import.meta.url)}");
      const said = [0, 0].map(() => { try { return lockdown(); } catch (error) { return error.message; } });
      console.log(JSON.stringify([...said, isLockedDown()]));`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", text], { encoding: "utf8" });
    const sentence = "lockdown() came too late: intrinsics are frozen";
    expect(JSON.parse(output)).toEqual([sentence, sentence, false]);
  });
});

describe("the size of the runtime", () => {
  const sources = ["", "lockdown/"].flatMap((folder) =>
    readdirSync(new URL(`./${folder}`, import.meta.url))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(new URL(`./${folder}${name}`, import.meta.url), "utf8")),
  );

  it("is at most 1,100 lines of code, tables aside", () => {
    const code = sources.flatMap((source) =>
      source
        .replace(/^\s*\/\*[\s\S]*?\*\//gm, "")
        .split("\n")
        .filter((line) => /^\s*[^\s/]/.test(line)),
    );
    expect(code.length).toBeLessThanOrEqual(1100);
  });

  // As an application would bundle it: everything is used, nothing is exported. Few programs need every helper of guards.
  it.each([
    ["lockdown and all", 10, { index: Object.keys(index) }],
    ["every helper of emitted code", 10.5, { index: Object.keys(index), emitted: Object.keys(emitted) }],
  ])("is with %s at most %s kB minified and compressed", async (_what, limit, all: Record<string, string[]>) => {
    const imports = (from: string, names: string[]) =>
      `import { ${names.map((name) => `${name} as ${from}$${name}`)} } from "./${from}.js";`;
    const used = Object.entries(all).flatMap(([from, names]) => names.map((name) => `${from}$${name}`));
    const entry = `${Object.entries(all)
      .map(([from, names]) => imports(from, names))
      .join(" ")} console.log(${used});`;
    const { rolldown } = await import("rolldown");
    const bundle = await rolldown({
      input: "entry",
      plugins: [
        {
          name: "entry",
          resolveId: (id) => (id === "entry" ? new URL("./dist/entry.js", import.meta.url).pathname : null),
          load: (id) => (id.endsWith("/entry.js") ? entry : null),
        },
      ],
    });
    const { output } = await bundle.generate({ minify: true });
    expect(gzipSync(output[0].code, { level: 9 }).length).toBeLessThanOrEqual(limit * 1024);
  });

  it("depends on nothing", () => {
    for (const source of sources)
      for (const [, specifier] of source.matchAll(/^(?:import|export) .*"(.*)";$/gm))
        expect(specifier).toMatch(/^\.\.?\//);
  });
});
