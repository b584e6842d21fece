// node:test: a clock that stands still.
import { runNode } from "../tools/run-cli.mjs";

const spec = `
import assert from "node:assert/strict";
import { test } from "node:test";
test("has dates", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: 7 });
  assert.equal(Date.now(), 7);
});`;

export default async () => (await runNode(["--test", "a.test.mjs"], { "a.test.mjs": spec })).code;
