// Loading: CommonJS with cycles, JSON, dynamic imports, code from text, contexts, WebAssembly.
import { createRequire } from "node:module";
import vm from "node:vm";
import { runNode } from "../tools/run-cli.mjs";

const files = {
  "a.cjs":
    'exports.early = 1; const b = require("./b.cjs"); exports.late = b.seen; exports.json = require("./c.json"); console.log(exports, module.children.length, require.main === module);',
  "b.cjs": 'exports.seen = require("./a.cjs").early;',
  "c.json": '{"d": [1]}',
  "e.mjs":
    'import a from "./a.cjs"; import * as all from "./a.cjs"; console.log(a.late, Object.keys(all), await import("./a.cjs"), typeof import.meta.url); await import("./none.mjs").catch(({ code }) => console.log(code));',
};
// (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
const wasm = "AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABags=";

export default async () => {
  const context = vm.createContext({ out: [] });
  vm.runInContext(
    "out.push([1, 2].map((x) => x * 2), typeof process); class A {}; out.push(new A().constructor.name)",
    context,
  );
  const { instance } = await WebAssembly.instantiate(Buffer.from(wasm, "base64"));
  return [
    await runNode(["a.cjs"], files),
    await runNode(["e.mjs"], files),
    createRequire(import.meta.url)("node:path").basename("/a/b.c"),
    new Function("a", "b = 2", "return a + b")(1),
    // biome-ignore lint/security/noGlobalEval: hosts may
    (0, eval)("1 + 1"),
    vm.runInThisContext("(function () { return typeof this; })")(),
    context.out,
    instance.exports.add(2, 3),
  ];
};
