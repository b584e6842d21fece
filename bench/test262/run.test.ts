import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Folder, makeFolder } from "../../test-fixtures/tools/make-folder.ts";

// Tests of our own in the format of test262, with as much of a harness as they need: the real ones are not in this repository.
const harness = {
  "harness/assert.js": "function assert(x, message) { if (x !== true) throw new Test262Error(message); }\n",
  "harness/sta.js":
    "function Test262Error(message) { this.message = message || ''; }\nfunction $DONOTEVALUATE() { throw 1; }\n",
  "harness/doneprintHandle.js":
    "function $DONE(error) { print(error ? 'Test262:AsyncTestFailure:' + error.message : 'Test262:AsyncTestComplete'); }\n",
  "harness/propertyHelper.js": `function verifyProperty(object, name, desc) {
  const found = Object.getOwnPropertyDescriptor(object, name);
  for (const key of Object.keys(desc)) assert(found[key] === desc[key], name + " should be " + key);
}
var verifyPrimordialProperty = verifyProperty;
function verifyWritable() {}
function verifyConfigurable() {}
`,
};
const made = (front: string, body: string): string => `/*---\n${front}\n---*/\n${body}\n`;
const tests = {
  "language/computes.js": made("description: both modes", "assert([1, 2].map((x) => 2 * x).length === 2);"),
  "language/sloppy.js": made("flags: [noStrict]", "assert((function () { return this; })() === globalThis);"),
  "language/strict.js": made("flags: [onlyStrict]", "assert((function () { return this; })() === undefined);"),
  "language/module.js": made("flags: [module]", 'import { one } from "./one_FIXTURE.js"; assert(one === 1);'),
  "language/one_FIXTURE.js": "export const one = 1;\n",
  "language/early.js": made("negative:\n  phase: parse\n  type: SyntaxError", "$DONOTEVALUATE();\nlet let = 1 1;"),
  "language/late.js": made("negative:\n  phase: runtime\n  type: RangeError", "throw new RangeError();"),
  "language/never-passes.js": made("description: wrong", "assert(1 === 2, 'no');"),
  "language/wrong-phase.js": made("negative:\n  phase: parse\n  type: SyntaxError", "throw new SyntaxError();"),
  "language/async.js": made("flags: [async]", "Promise.resolve().then(() => $DONE(), $DONE);"),
  "language/async-fails.js": made("flags: [async]", "Promise.resolve().then(() => $DONE(new Error('x')));"),
  "built-ins/attribute.js": made(
    "includes: [propertyHelper.js]",
    "verifyProperty(Math, 'max', { writable: true, enumerable: false });",
  ),
  "built-ins/changes.js": made("flags: [noStrict]", "Array.prototype.extra = 1; assert([].extra === 1, 'extra');"),
  "built-ins/override.js": made("flags: [noStrict]", "var re = /x/; re.exec = () => null; assert(!re.test('x'));"),
  "built-ins/from-text.js": made("description: x", "assert((() => 1).constructor('return 1')() === 1);"),
};

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  folder.write(harness);
  folder.write(Object.fromEntries(Object.entries(tests).map(([path, text]) => [`test/${path}`, text])));
});
afterAll(() => folder.remove());

const run = (...words: string[]): { status: number | null; stdout: string } =>
  spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL("run.mjs", import.meta.url)),
      folder.path,
      "--expected",
      `${folder.path}/expected`,
      ...words,
    ],
    { encoding: "utf8" },
  );

test("what passes before and fails after is counted, told by reason, and expected the next time", () => {
  const { stdout, status } = run("--write");
  expect(stdout.split("\n").map((line) => line.replace(/:? [A-Z].*/, ""))).toEqual([
    "14 tests, 11 pass before lockdown; of these fail after it: 4 (36.36 %)",
    "2 (18.18 %) without those that demand that intrinsics be not frozen",
    "  1 (9.09 %) attributes",
    "  1 (9.09 %) changes an intrinsic",
    "  1 (9.09 %) code from text",
    "  1 (9.09 %) assigns what it inherits",
    "",
  ]);
  expect(status).toBe(0);
  expect(run().status).toBe(0);
  folder.write({
    "test/language/computes.js": "Array.prototype.other = 1;\nif (!('other' in [])) throw new Error('x');\n",
  });
  const changed = run();
  expect(changed.status).toBe(1);
  expect(changed.stdout).toMatch(/^fails: language\/computes\.js: sloppy: Error: x$/m);
});
