import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: "utf8" });

describe("examples print what their folders say", () => {
  it.each([
    ["mint", [path("../dist/cli/main.js"), "run", path("mint/main.ts")]],
    ["file-reader", [path("file-reader/host.mjs")]],
    ["plugin-host", [path("plugin-host/host.mjs")]],
  ])("%s", (name, args) => {
    expect(run(...args)).toBe(readFileSync(path(`${name}/expected.txt`), "utf8"));
  });

  it("mint.ts fits on one page", () => {
    expect(readFileSync(path("mint/mint.ts"), "utf8").split("\n").length).toBeLessThan(60);
  });
});
