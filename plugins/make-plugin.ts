import { createUnplugin } from "unplugin";
import { buildWithEsbuild } from "./build-with-esbuild.ts";
import type { PluginOptions } from "./options.ts";

/** One plug-in for all bundlers; esbuild has so few hooks in common with the others that it has its own. */
export const capc = createUnplugin<PluginOptions>((options) => ({
  name: "capc",
  esbuild: { setup: (build) => buildWithEsbuild(build, options) },
}));
