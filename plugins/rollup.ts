import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`; types of host files are taken out too, for Rollup does not. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["rollup"] = capc.rollup;
export default plugin;
