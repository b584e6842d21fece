// Errors that nobody catches, with their stacks, causes and source lines; warnings, and stacks by source maps.
import { runNode } from "../tools/run-cli.mjs";

const map = {
  version: 3,
  sources: ["origin.ts"],
  names: [],
  mappings: "AAAA;AACA;AACA",
  sourcesContent: ["a\\nb\\nc"],
};
const mapped = `function f() {\nthrow new Error("mapped");\n}\nf();\n//# sourceMappingURL=data:application/json,${encodeURIComponent(JSON.stringify(map))}`;

const programs = {
  "thrown.mjs":
    'const deep = (n) => { if (n === 0) throw new TypeError("x", { cause: new Error("y") }); deep(n - 1); };\ndeep(3);',
  "rejected.mjs": 'const late = async () => { await 1; throw new RangeError("late"); };\nlate();',
  "plain.mjs": "throw { not: 'an error' };",
  "syntax.mjs": "let a = ;",
  "missing.mjs": 'import { none } from "node:fs";',
  "common.cjs": 'require("./other.cjs");',
  "other.cjs": "module.exports = null.x;",
  "warned.mjs":
    'process.emitWarning("careful", { code: "W1" });\nimport { EventEmitter } from "node:events";\nconst e = new EventEmitter();\ne.emit("error", new Error("nobody listens"));',
  "assert.mjs": 'import assert from "node:assert";\nassert.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] });',
  "stack.mjs":
    'class A { static make() { return new A(); } constructor() { console.log(new Error("s").stack); } async run() { await null; [1].map(() => console.log(new Error("t").stack)); } }\nA.make().run();',
  "caught.mjs":
    'process.on("uncaughtException", (error, origin) => console.log(origin, error.message));\nsetTimeout(() => { null.x; });',
  "mapped.cjs": mapped,
};

const run = async (name) => {
  const { code, out, error } = await runNode(["--enable-source-maps", name], programs);
  return [name, code, out, error];
};

export default () => Promise.all(Object.keys(programs).map(run));
