import { dirname, isAbsolute, join, resolve } from "node:path";
import type { ConfigFiles } from "./config-files.ts";
import { parseJsonc } from "./parse-jsonc.ts";

/** Where a project speaks to capc. Reads no more than configurations: who only asks whether it does need not load the compiler. */
export interface FoundEntry {
  /** The `capc` entry under `plugins`, and the file in which it stands. */
  readonly inEntry:
    | { readonly path: string; readonly text: string; readonly entry: Readonly<Record<string, unknown>> }
    | undefined;
  /** The `capc.config` files beside the tsconfig. */
  readonly beside: readonly string[];
  /** The tsconfig, and those that it extends, as far as they were read. */
  readonly read: readonly string[];
}

const configNames = ["json", "ts", "mts", "js", "mjs"].map((ending) => `capc.config.${ending}`);

export function findEntry(configPath: string, files: ConfigFiles): FoundEntry {
  const seen = new Set<string>();
  const found = findPlugins(configPath, files, seen);
  const entry = found?.plugins.find((plugin) => isRecord(plugin) && plugin.name === "capc");
  const beside = configNames
    .map((name) => join(dirname(configPath), name))
    .filter((path) => files.kindOf(path) === "file");
  const inEntry = found !== undefined && isRecord(entry) ? { path: found.path, text: found.text, entry } : undefined;
  return { inEntry, beside, read: [...seen] };
}

/** Whether the project says anything to capc. */
export function isConfigured(configPath: string, files: ConfigFiles): boolean {
  const { inEntry, beside } = findEntry(configPath, files);
  return inEntry !== undefined || beside.length > 0;
}

/** Whether a project has anything to do with capc: it says something, or takes its options from `capc/tsconfig`. */
export const isOfCapc = (configPath: string, files: ConfigFiles): boolean =>
  isConfigured(configPath, files) ||
  [...listConfigs(configPath, files)].some((path) => {
    const config = parseJsonc(readQuietly(path, files) ?? "");
    return isRecord(config) && basesOf(config).some((base) => /^capc\/tsconfig(\.json)?$/.test(base));
  });

/** The configuration and all that it extends, found or not. */
export function listConfigs(path: string, files: ConfigFiles, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readQuietly(path, files);
  const config = text === undefined ? undefined : parseJsonc(text);
  for (const base of isRecord(config) ? basesOf(config) : []) {
    const basePath = pathOfBase(base, path, files);
    if (basePath !== undefined) listConfigs(basePath, files, seen);
  }
  return seen;
}

const basesOf = ({ extends: bases }: Readonly<Record<string, unknown>>): string[] =>
  (Array.isArray(bases) ? bases : [bases]).filter((one) => typeof one === "string");

interface Found {
  readonly path: string;
  readonly text: string;
  readonly plugins: readonly unknown[];
}

function findPlugins(path: string, files: ConfigFiles, seen: Set<string>): Found | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const text = readQuietly(path, files);
  const config = text === undefined ? undefined : parseJsonc(text);
  if (text === undefined || !isRecord(config)) return undefined;
  const options = config.compilerOptions;
  if (isRecord(options) && Array.isArray(options.plugins)) return { path, text, plugins: options.plugins };
  for (const base of basesOf(config).reverse()) {
    const basePath = pathOfBase(base, path, files);
    const found = basePath === undefined ? undefined : findPlugins(basePath, files, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pathOfBase(base: string, from: string, files: ConfigFiles): string | undefined {
  if (!isAbsolute(base) && !/^\.\.?([/\\]|$)/.test(base)) return files.resolvePackage(base, from);
  const path = resolve(dirname(from), base);
  return files.kindOf(path) === "file" ? path : `${path}.json`;
}

function readQuietly(path: string, files: ConfigFiles): string | undefined {
  try {
    return files.read(path);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
