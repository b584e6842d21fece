// Compilers: bundles modules that a plugin holds, and shakes the tree.
import { rollup } from "rollup";

export default async () => {
  const files = {
    "a.js": "import { x } from './b.js'; console.log(x);",
    "b.js": "export const x = 1; export const y = 2;",
  };
  const virtual = { name: "virtual", resolveId: (id) => id.replace("./", ""), load: (id) => files[id] };
  const bundle = await rollup({ input: "a.js", plugins: [virtual] });
  const { output } = await bundle.generate({ format: "cjs", sourcemap: true });
  const failed = await rollup({ input: "c.js", plugins: [{ ...virtual, load: () => "let a = ;" }] }).catch((error) => [
    error.code,
    error instanceof Error,
  ]);
  return [output[0].code, output[0].map.mappings, failed];
};
