import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { makeProject } from "../test-fixtures/tools/same-project.ts";

const tests = `
import { isLockedDown } from "@capc/runtime";
import { afterEach, expect, test, vi } from "vitest";
import { rates } from "../src/item.ts";
import { makePurse } from "../src/purse.ts";

afterEach(() => void vi.useRealTimers());

test("the realm is locked down", () => {
  expect([isLockedDown(), Object.isFrozen(Array.prototype), Object.isFrozen(makePurse)]).toEqual([true, true, true]);
});
test("guards are there", () => {
  expect(() => makePurse("x" as never)).toThrow("makePurse(start): expected number, got string");
});
test("mocks and clocks work", async () => {
  const seen = vi.fn((n: number) => n);
  expect(seen(3)).toBe(3);
  expect(seen).toHaveBeenCalledWith(3);
  const own = { read: () => 1 };
  vi.spyOn(own, "read").mockReturnValue(5);
  expect(own.read()).toBe(5);
  vi.useFakeTimers();
  vi.setSystemTime(5);
  const later = new Promise((done) => setTimeout(done, 1000, "late"));
  vi.advanceTimersByTime(1000);
  expect([await later, Date.now()]).toEqual(["late", 1005]);
});
test("FAILS by a difference", () => {
  expect(rates()).toEqual({ low: 1, high: [2, 4] });
});
test("FAILS by a guard", () => {
  makePurse(1).deposit("a" as never);
});
`;

test("Vitest runs a project under lockdown, and says readably what failed", () => {
  const folder = makeProject({
    "vitest.config.mjs": 'import capc from "capc/vite";\nexport default { plugins: [capc()] };\n',
    "tests/purse.test.ts": tests,
  });
  afterAll(() => folder.remove());
  for (const name of ["vite", "vitest"])
    symlinkSync(
      fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)),
      `${folder.path}/node_modules/${name}`,
    );
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], {
    cwd: folder.path,
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  });
  const said = stdout + stderr;
  expect(status).toBe(1);
  expect(said).toContain("2 failed | 3 passed");
  expect(said).toContain(
    "AssertionError: expected { low: 1, high: [ 2, 3 ] } to deeply equal { low: 1, high: [ 2, 4 ] }",
  );
  expect(said).toMatch(/- {5}4,\n\+ {5}3,/);
  const line = (mark: string) => tests.slice(0, tests.indexOf(mark)).split("\n").length;
  expect(said).toContain(`tests/purse.test.ts:${line("expect(rates())")}:19`);
  expect(said).toContain("GuardError: deposit(amount): expected number, got string");
  expect(said).toContain(`tests/purse.test.ts:${line("makePurse(1).deposit")}:16`);
  expect(said).toMatch(/❯ Object.deposit src\/purse.ts:21:/);
  expect(said).not.toMatch(/guard-error|deprecated/);
});
