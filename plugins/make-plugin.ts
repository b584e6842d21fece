import { createUnplugin, type UnpluginOptions } from "unplugin";
import { buildWithEsbuild } from "./build-with-esbuild.ts";
import { type HookContext, loadInRollup } from "./load-in-rollup.ts";
import type { PluginOptions } from "./options.ts";
import { type PackCompiler, packWithWebpack, rejectedModule } from "./pack-with-webpack.ts";
import { serveWithVite } from "./serve-with-vite.ts";

/**
 * Modules are strict, as all ES modules are, and rely on it: without, `this` of a function that is called by its name is the global object. Scripts and
 * CommonJS are strict only if they say so, and Rolldown does not have them say it by itself.
 */
const strictly = <Options extends object>(options: Options): Options & { strict: true } => ({
  ...options,
  strict: true,
});

/** One plug-in for all bundlers; esbuild has so few hooks in common with the others that it has its own. */
export const capc = createUnplugin<PluginOptions | undefined, false>((options = {}, { framework }): UnpluginOptions => {
  if (framework === "esbuild") return { name: "capc", esbuild: { setup: (build) => buildWithEsbuild(build, options) } };
  const isPack = framework === "webpack" || framework === "rspack";
  const hooks = loadInRollup(options, framework);
  const plugin: UnpluginOptions = {
    name: "capc",
    enforce: "pre",
    resolveId: (specifier, importer) => {
      const found = hooks.resolve(specifier, importer);
      return (isPack ? found?.id : found) ?? null;
    },
    load(id) {
      return hooks.load(id, this as unknown as HookContext, isPack ? rejectedModule : undefined) as { code: string };
    },
  };
  if (isPack)
    return {
      ...plugin,
      loadInclude: hooks.owns,
      webpack: (compiler) => packWithWebpack(compiler as PackCompiler, hooks),
      rspack: (compiler) => packWithWebpack(compiler as unknown as PackCompiler, hooks),
    };
  return {
    ...plugin,
    buildStart() {
      hooks.start(this as unknown as HookContext);
    },
    rollup: { outputOptions: strictly },
    rolldown: { outputOptions: strictly },
    vite: { ...serveWithVite(hooks), outputOptions: strictly },
  };
});
