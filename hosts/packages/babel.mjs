// Compilers: @babel/core with preset-env, to ES5.
import { parseSync, transformSync, traverse } from "@babel/core";

export default () => {
  const source =
    "class A extends B { #x = 1; async *f({ a = 1, ...r }) { for await (const y of r) yield* y?.z ?? this.#x; } }";
  const presets = [["@babel/preset-env", { targets: "ie 11" }]];
  const names = [];
  traverse(parseSync(source, { configFile: false }), { Identifier: ({ node }) => void names.push(node.name) });
  return [transformSync(source, { presets, configFile: false, babelrc: false }).code, names];
};
