import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configDisk } from "../importer/config-files.ts";
import { isConfigured } from "../importer/find-entry.ts";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import type { PluginOptions } from "./options.ts";

/**
 * The tsconfigs of a build: the one that is named, or the nearest. One that only refers to others, as Vite's templates have it, stands for those; of
 * several, the ones that say something to capc count, and all of them if none does.
 * @throws Error in one line if there is none.
 */
export function findConfigs({ tsconfig }: PluginOptions, root: string): readonly string[] {
  const given = tsconfig === undefined ? nearest(root) : configAt(resolve(root, tsconfig));
  if (given === undefined)
    throw new Error(
      tsconfig === undefined
        ? `capc: there is no tsconfig.json in ${root} or above: run \`capc init\`, or name one as \`tsconfig\``
        : `capc: \`tsconfig\` names ${tsconfig}, which does not exist`,
    );
  const all = [...projectsOf(realpathSync(given), new Set())];
  const configured = all.filter((path) => isConfigured(path, configDisk));
  return configured.length > 0 ? configured : all;
}

function projectsOf(path: string, seen: Set<string>): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const config = parseJsonc(readFileSync(path, "utf8")) as Readonly<Record<string, unknown>> | null | undefined;
  const references = Array.isArray(config?.references) ? (config.references as readonly { path?: unknown }[]) : [];
  const named = references.flatMap(({ path: to }) =>
    typeof to === "string" ? (configAt(resolve(dirname(path), to)) ?? []) : [],
  );
  const isEmpty = Array.isArray(config?.files) && config.files.length === 0 && config.include === undefined;
  return [
    ...(isEmpty && named.length > 0 ? [] : [path]),
    ...named.flatMap((one) => projectsOf(realpathSync(one), seen)),
  ];
}

function configAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  const config = stats?.isDirectory() ? join(path, "tsconfig.json") : path;
  return existsSync(config) ? config : undefined;
}

function nearest(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, "tsconfig.json");
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}
