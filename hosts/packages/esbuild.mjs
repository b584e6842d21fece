// Compilers: transforms and bundles through its native process.
import { build, transform } from "esbuild";

export default async () => {
  const { code } = await transform("enum A { B } export const x: A = A.B", { loader: "ts", minify: true });
  const text = {
    name: "text",
    setup: (make) => make.onLoad({ filter: /\.mjs$/ }, () => ({ contents: "export default 1" })),
  };
  const bundled = await build({
    stdin: { contents: "import x from './ms.mjs'; console.log(x)", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    plugins: [text],
  });
  const failed = await transform("let a = ;").catch((error) => [error.errors[0].text, error instanceof Error]);
  return [code, bundled.outputFiles[0].text, failed];
};
