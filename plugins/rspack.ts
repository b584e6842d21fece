import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`; types of host files are taken out too, so that no loader has to be set up for them. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["rspack"] = capc.rspack;
export default plugin;
