// Each tool as one function: builds `src/main.ts` of a project into `out/TOOL/main.mjs` with a source map, and answers the tool's errors in one form.
import { join } from "node:path";

/** @typedef {{ readonly file: string, readonly line: number, readonly column: number, readonly text: string }} Said */

const messageOf = (error, root) => ({
  file: (error.loc?.file ?? error.id ?? "").replace(`${root}/`, ""),
  line: error.loc?.line,
  column: error.loc?.column,
  text: error.message,
});

export const tools = {
  async esbuild(root) {
    const { build } = await import("esbuild");
    const { default: capc } = await import("../../../dist/plugins/esbuild.js");
    try {
      await build({
        absWorkingDir: root,
        entryPoints: ["src/main.ts"],
        bundle: true,
        format: "esm",
        minify: true,
        sourcemap: true,
        outfile: "out/esbuild/main.mjs",
        logLevel: "silent",
        plugins: [capc()],
      });
      return [];
    } catch ({ errors }) {
      return errors.map(({ text, location: { file, line, column, lineText } }) => {
        const units = Buffer.from(lineText).subarray(0, column).toString().length;
        return { file, line, column: units, text };
      });
    }
  },

  async rollup(root) {
    const { rollup } = await import("rollup");
    const { default: capc } = await import("../../../dist/plugins/rollup.js");
    try {
      const bundle = await rollup({
        input: join(root, "src/main.ts"),
        external: [],
        plugins: [capc({ tsconfig: root }), resolvePackages(root)],
        onwarn: () => undefined,
      });
      await bundle.write({ file: join(root, "out/rollup/main.mjs"), format: "es", sourcemap: true });
      return [];
    } catch (error) {
      return [messageOf(error, root)];
    }
  },

  async rolldown(root) {
    const { rolldown } = await import("rolldown");
    const { default: capc } = await import("../../../dist/plugins/rolldown.js");
    try {
      const bundle = await rolldown({ input: join(root, "src/main.ts"), cwd: root, plugins: [capc({ tsconfig: root })], logLevel: "silent" });
      await bundle.write({ file: join(root, "out/rolldown/main.mjs"), format: "esm", sourcemap: true, minify: true });
      return [];
    } catch (error) {
      return (error.errors ?? [error]).map((one) => messageOf(one, root));
    }
  },

  async vite(root) {
    const { build } = await import("vite");
    const { default: capc } = await import("../../../dist/plugins/vite.js");
    try {
      await build({
        root,
        configFile: false,
        logLevel: "silent",
        plugins: [capc()],
        build: { ssr: "src/main.ts", outDir: "out/vite", sourcemap: true, minify: true, rolldownOptions: { output: { entryFileNames: "main.mjs" } } },
        ssr: { noExternal: true },
      });
      return [];
    } catch (error) {
      return (error.errors ?? [error]).map((one) => messageOf(one, root));
    }
  },

  async webpack(root) {
    const { default: webpack } = await import("webpack");
    const { default: capc } = await import("../../../dist/plugins/webpack.js");
    return pack(root, "webpack", webpack, capc);
  },

  async rspack(root) {
    const { rspack } = await import("@rspack/core");
    const { default: capc } = await import("../../../dist/plugins/rspack.js");
    return pack(root, "rspack", rspack, capc);
  },
};

/** webpack and rspack are set up and answer in the same way. */
function pack(root, name, bundler, capc) {
  return new Promise((done, fail) => {
    bundler(
      {
        context: root,
        mode: "production",
        target: "node20",
        entry: "./src/main.ts",
        devtool: "source-map",
        experiments: { outputModule: true },
        output: { path: join(root, `out/${name}`), filename: "main.mjs", module: true, library: { type: "module" } },
        plugins: [capc()],
        infrastructureLogging: { level: "none" },
      },
      (error, stats) => {
        if (error) return fail(error);
        const { errors } = stats.toJson({ all: false, errors: true });
        done(
          errors.map(({ message, loc = "", file, moduleName }) => {
            const [line, column] = loc.split(/[:-]/).map(Number);
            return { file: file ?? moduleName, line, column, text: message };
          }),
        );
      },
    );
  });
}

/** Rollup finds no packages by itself. */
const resolvePackages = (root) => ({
  name: "packages",
  async resolveId(specifier) {
    if (!specifier.startsWith("@capc/")) return null;
    const { createRequire } = await import("node:module");
    return createRequire(join(root, "package.json")).resolve(specifier);
  },
});
