import type { UnpluginInstance } from "unplugin";
import { capc } from "./make-plugin.ts";
import type { PluginOptions } from "./options.ts";

export type { PluginOptions };

/** `plugins: [capc()]`; host files keep their types, which Rolldown takes out. */
const plugin: UnpluginInstance<PluginOptions | undefined, false>["rolldown"] = capc.rolldown;
export default plugin;
