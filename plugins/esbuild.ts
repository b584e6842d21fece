import type { Plugin } from "esbuild";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`: modules of the project are confined and guarded, findings are the build's errors. */
export default (options: PluginOptions = {}): Plugin => capc.esbuild(options);
