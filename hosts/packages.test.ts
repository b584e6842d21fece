import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparePackage } from "./compare-package.mjs";
import { nodeReasons, reasons } from "./reasons.mjs";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const namesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => file.slice(0, -".mjs".length));
const scripts = namesIn("packages/");

describe("a package in a locked-down host", () => {
  // Those of the many that the project has for itself; the others come by `npm run packages`.
  it.each(["acorn", "commander", "nanoid", "postcss", "vitest"])("%s behaves as ever", async (name) => {
    expect(await comparePackage(name)).toEqual({ name, isBroken: false, isLoaded: true, isSame: true });
  });

  it("does not when it changes what all inherit, and that is seen", async () => {
    const { isLoaded, isSame, what, at, helps } = await comparePackage("chai");
    expect({ isLoaded, isSame, helps }).toEqual({ isLoaded: true, isSame: false, helps: false });
    expect(what).toContain("not extensible");
    expect(at).toMatch(/^chai\/index\.js:\d+$/);
  });

  it("is told apart from one that fails by itself", async () => {
    expect(await comparePackage("no-such-package")).toMatchObject({ isBroken: true, isSame: false });
  });
});

describe.concurrent("in a locked-down host, of what Node has itself,", () => {
  it.each(namesIn("node/").filter((name) => !(name in nodeReasons)))("%s behaves as ever", async (name) => {
    expect(await comparePackage(name, "node")).toEqual({ name, isBroken: false, isLoaded: true, isSame: true });
  });

  it.each(Object.keys(nodeReasons))("%s does not, as the page says", async (name) => {
    expect(await comparePackage(name, "node")).toMatchObject({ isBroken: false, isLoaded: true, isSame: false });
    expect(read("../docs/hosts.md")).toContain(nodeReasons[name]);
  });
});

describe("the page about hosts", () => {
  const page = read("../docs/hosts.md");
  const rows = [...page.matchAll(/^\| (\S+) (\d[^ ]*) \| (.*)$/gm)].map(([, name = "", , rest = ""]) => ({
    name,
    rest,
  }));

  it("has every script, with what it exercises", () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(scripts.toSorted());
    for (const name of scripts) expect(read(`packages/${name}.mjs`), name).toMatch(/^\/\/ [A-Z].*?: .*\.\n/);
  });

  it("gives a reason where a package behaves otherwise, and only there", () => {
    const failing = page.split("## Packages that behave the same")[0]!;
    const listed = rows.filter(({ name }) => failing.includes(`\n| ${name} `)).map(({ name }) => name);
    expect(listed.toSorted()).toEqual(Object.keys(reasons).toSorted());
  });

  it("meets what was promised: 60 of 66 load, 92 % behave the same", () => {
    const failing = Object.keys(reasons).length;
    expect(scripts.length).toBeGreaterThanOrEqual(66);
    expect((scripts.length - failing) / scripts.length).toBeGreaterThanOrEqual(0.92);
  });
});
