import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`: modules of the project are confined and guarded, findings are the build's errors. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["esbuild"] = capc.esbuild;
export default plugin;
