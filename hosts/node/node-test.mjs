// node:test: suites, hooks, mocks, timers, failures, and what the reporters say.
import { runNode } from "../tools/run-cli.mjs";

const spec = `
import assert from "node:assert/strict";
import { beforeEach, describe, it, mock, test } from "node:test";
describe("a suite", () => {
  let n = 0;
  beforeEach(() => { n += 1; });
  it("passes", () => assert.equal(n, 1));
  it("fails", () => assert.deepEqual({ a: [1] }, { a: [2] }));
  it("awaits", async (t) => { await t.test("inside", () => {}); t.diagnostic("note"); });
});
test("mocks", (t) => {
  const target = { add: (a, b) => a + b };
  t.mock.method(target, "add", () => 9);
  assert.equal(target.add(1, 2), 9);
  const f = mock.fn(() => 1);
  f();
  assert.equal(f.mock.callCount(), 1);
});
test("has timers", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let isDone = false;
  setTimeout(() => { isDone = true; }, 1000);
  t.mock.timers.tick(1000);
  assert.ok(isDone);
});
test("skipped", { skip: true }, () => {});`;

export default async () => {
  const said = [];
  for (const reporter of ["tap", "spec"]) {
    const { code, out, error } = await runNode(["--test", `--test-reporter=${reporter}`, "a.test.mjs"], {
      "a.test.mjs": spec,
    });
    said.push([code, out.replaceAll(/duration_ms:? [\d.]+|[\d.]+ms/g, ""), error]);
  }
  return said;
};
