// Tests: the runner, in its own process: passes, failures, and their report.
import { runCli } from "../tools/run-cli.mjs";

const spec = `
const assert = require("node:assert");
describe("a suite", () => {
  before(async () => {});
  it("passes", () => assert.deepEqual({ a: [1] }, { a: [1] }));
  it("fails", () => assert.equal(1, 2));
  it("awaits", async () => { await new Promise((resolve) => setTimeout(resolve, 1)); });
  it("times out", (done) => {}).timeout(20);
});`;

export default async () => {
  const { code, out } = await runCli("mocha/bin/mocha.js", ["--reporter", "json", "spec.cjs"], { "spec.cjs": spec });
  const { stats, failures } = JSON.parse(out.slice(out.indexOf("{")));
  return [
    code,
    stats.passes,
    failures.map(({ fullTitle, err }) => [fullTitle, err.message.split("\n")[0].slice(0, 60)]),
  ];
};
