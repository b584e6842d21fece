import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`: for pages, servers and tests, in development and in production. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["vite"] = capc.vite;
export default plugin;
