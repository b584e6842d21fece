// Compilers: bundles files, with a plugin that taps its hooks.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

export default async () => {
  const context = mkdtempSync(join(tmpdir(), "capc-hosts-"));
  writeFileSync(join(context, "a.js"), "import { x } from './b'; console.log(x, process.env.MODE);");
  writeFileSync(join(context, "b.js"), "export const x = 1; export const unused = 2;");
  const names = [];
  const compiler = webpack({
    context,
    mode: "production",
    entry: "./a.js",
    output: { path: join(context, "out"), filename: "a.js" },
    plugins: [
      new webpack.DefinePlugin({ "process.env.MODE": '"x"' }),
      {
        apply: (made) =>
          made.hooks.compilation.tap("names", ({ hooks }) => hooks.seal.tap("names", () => names.push("seal"))),
      },
    ],
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, made) => (error ? reject(error) : resolve(made))),
  );
  const code = stats.hasErrors() ? stats.toString() : readFileSync(join(context, "out/a.js"), "utf8");
  rmSync(context, { recursive: true });
  return [code, names];
};
