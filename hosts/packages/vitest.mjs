// Tests: the runner, in its own process: transforms, mocks, fake timers, failures.
import { runCli } from "../tools/run-cli.mjs";

const spec = `
import { expect, test, vi } from "vitest";
import { load } from "./dep.ts";
vi.mock("./dep.ts", () => ({ load: vi.fn(() => 7) }));
test("mocks", () => { expect(load()).toBe(7); expect(load).toHaveBeenCalledOnce(); });
test("fails", () => { expect({ a: 1 }).toEqual({ a: 2 }); });
test("has timers", () => { vi.useFakeTimers({ now: 5 }); const f = vi.fn(); setTimeout(f, 1000); vi.advanceTimersByTime(1000); expect(f).toHaveBeenCalled(); expect(Date.now()).toBe(1005); });
test("rejects", async () => { await expect(Promise.reject(new Error("x"))).rejects.toThrow("x"); });`;

export default async () => {
  const files = { "a.test.ts": spec, "dep.ts": "export const load = (): number => 1;" };
  const { code, out, error } = await runCli(
    "vitest/vitest.mjs",
    ["run", "--reporter=json", "--pool=forks", "--root=."],
    files,
  );
  if (!out.includes("{")) return [code, out, error];
  const { numPassedTests, testResults } = JSON.parse(out.slice(out.indexOf("{")));
  return [
    code,
    numPassedTests,
    testResults.flatMap(({ assertionResults, message }) => [
      message,
      ...assertionResults.map(({ title, status }) => [title, status]),
    ]),
  ];
};
