import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`; types of host files are taken out too, for webpack does not. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["webpack"] = capc.webpack;
export default plugin;
