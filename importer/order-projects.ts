import { dirname, join, resolve } from "node:path";
import type { ConfigFiles } from "./config-files.ts";
import { isRecord } from "./find-entry.ts";
import { parseJsonc } from "./parse-jsonc.ts";

/** One of the projects that a configuration refers to. */
export interface Reference {
  /** Its configuration, whether it exists or not. */
  readonly configPath: string;
  /** The author says that it may come back to where it was. */
  readonly isCircular: boolean;
}

export interface ProjectOrder {
  /** Configurations, each after those that it refers to; the first wish comes first. */
  readonly order: readonly string[];
  /** Configurations of which each refers to the next, and the last to the first. */
  readonly circle?: readonly string[];
}

/** What a configuration says under `references`, which it inherits from no other. */
export function referencesOf(configPath: string, files: ConfigFiles): readonly Reference[] {
  const config = configIn(configPath, files);
  const listed = config?.references;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one): Reference[] => {
    if (!isRecord(one) || typeof one.path !== "string") return [];
    const path = resolve(dirname(configPath), one.path);
    return [{ configPath: configNamed(path), isCircular: one.circular === true }];
  });
}

/** `tsc` tells a folder from a configuration by the ending of its name. */
export const configNamed = (path: string): string => (path.endsWith(".json") ? path : join(path, "tsconfig.json"));

/** A configuration that names no files of its own, and other projects to build in their stead. */
export function isSolution(configPath: string, files: ConfigFiles): boolean {
  const config = configIn(configPath, files);
  return (
    Array.isArray(config?.files) &&
    config.files.length === 0 &&
    (config.include === undefined || (Array.isArray(config.include) && config.include.length === 0)) &&
    referencesOf(configPath, files).length > 0
  );
}

/** Sorts the projects of a build, with all that they refer to, as `tsc -b` does. */
export function orderProjects(roots: readonly string[], files: ConfigFiles): ProjectOrder {
  const order: string[] = [];
  const done = new Set<string>();
  const above: string[] = [];
  let circle: readonly string[] | undefined;
  const visit = (configPath: string, isCircular: boolean): void => {
    if (done.has(configPath)) return;
    if (above.includes(configPath)) {
      if (!isCircular) circle ??= above.slice(above.indexOf(configPath));
      return;
    }
    above.push(configPath);
    for (const one of referencesOf(configPath, files)) visit(one.configPath, isCircular || one.isCircular);
    above.pop();
    done.add(configPath);
    order.push(configPath);
  };
  for (const root of roots) visit(root, false);
  return { order, ...(circle && { circle }) };
}

function configIn(path: string, files: ConfigFiles): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = files.kindOf(path) === "file" ? files.read(path) : undefined;
    const config = text === undefined ? undefined : parseJsonc(text);
    return isRecord(config) ? config : undefined;
  } catch {
    return undefined;
  }
}
