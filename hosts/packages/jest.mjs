// Tests: the runner, in its own process: modules in contexts, mocks, snapshots, fake timers.
import { runCli } from "../tools/run-cli.mjs";

const spec = `
jest.mock("./dep.js");
const { load } = require("./dep.js");
test("mocks", () => { load.mockReturnValue(7); expect(load()).toBe(7); expect(load).toHaveBeenCalledTimes(1); });
test("fails", () => { expect({ a: 1 }).toEqual({ a: 2 }); });
test("has timers", () => { jest.useFakeTimers(); const f = jest.fn(); setTimeout(f, 1000); jest.advanceTimersByTime(1000); expect(f).toHaveBeenCalled(); });
test("has snapshots", () => { expect({ b: [new Map([[1, 2]])] }).toMatchInlineSnapshot(\`
{
  "b": [
    Map {
      1 => 2,
    },
  ],
}
\`); });`;

export default async () => {
  const files = {
    "a.test.js": spec,
    "dep.js": "module.exports = { load: () => 1 };",
    "package.json": '{"jest": {"testEnvironment": "node"}}',
  };
  const { code, out, error } = await runCli(
    "jest/bin/jest.js",
    ["--json", "--runInBand", "--ci", "--watchman=false"],
    files,
  );
  if (!out.includes("{")) return [code, error];
  const { numPassedTests, testResults } = JSON.parse(out.slice(out.indexOf("{")));
  return [
    code,
    numPassedTests,
    testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title, status }) => [title, status])),
  ];
};
