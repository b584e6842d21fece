import { dirname } from "node:path";
import type { ConfigFiles } from "./config-files.ts";
import { isOfCapc } from "./find-entry.ts";
import { orderProjects } from "./order-projects.ts";
import { hostSettings, readSettings, type Settings } from "./read-settings.ts";

/**
 * The settings for whoever compiles a project together with those that it refers to, as bundlers and editors do: which files are modules and which are
 * a host's is for each project to say, how much is let pass is for the first.
 */
export function readSettingsWithReferences(configPath: string, files: ConfigFiles): Settings {
  const own = readSettings(configPath, files);
  const others = orderProjects([configPath], files).order.filter((one) => one !== configPath);
  if (others.length === 0) return own;
  const isMixed = [configPath, ...others].some((one) => isOfCapc(one, files));
  const all = [
    { folder: dirname(configPath), settings: own },
    ...others.map((one) => ({
      folder: dirname(one),
      settings: isMixed && !isOfCapc(one, files) ? hostSettings : readSettings(one, files),
    })),
  ];
  // Of all paths the one that fits a file most closely speaks for it: the folder of a project, unless the project says more.
  const modules = all.flatMap(({ folder, settings }) => settings.modules ?? [folder]);
  const trusted = all.flatMap(({ folder, settings }) => [
    ...settings.trusted,
    ...(settings.modules === undefined || settings.modules.includes(folder) ? [] : [folder]),
  ]);
  return {
    ...own,
    modules: [...new Set(modules)],
    packages: [...new Set(all.flatMap(({ settings }) => settings.packages))],
    rest: own.modules === undefined ? "module" : "host",
    trusted: [...new Set(trusted)],
    sources: [...new Set(all.flatMap(({ settings }) => settings.sources))],
  };
}
