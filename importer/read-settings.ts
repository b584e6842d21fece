import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { checkSettings, type Problem } from "./check-settings.ts";
import type { ConfigFiles } from "./config-files.ts";
import { evaluateConfig } from "./evaluate-config.ts";
import { parseJsonc } from "./parse-jsonc.ts";

/** What a project says to capc: the `capc` entry under `plugins` of its tsconfig, or the `capc.config` file beside it. */
export interface Settings {
  readonly soundness: "error" | "warn";
  readonly language: "error" | "warn";
  /** Files, and folders of them, that are modules: absolute paths. Absent, every file of the project is one. */
  readonly modules?: readonly string[];
  /** Host files, and folders of them: absolute paths. They are not modules; their types are taken out and nothing else. */
  readonly trusted: readonly string[];
  /** Where the settings stand, and what they inherit from: when one of these changes, they have to be read again. */
  readonly sources: readonly string[];
  /** What is wrong with them. */
  readonly problems: readonly Finding[];
}

export const defaultSettings: Settings = {
  soundness: "error",
  language: "error",
  trusted: [],
  sources: [],
  problems: [],
};

const configNames = ["json", "ts", "mts", "js", "mjs"].map((ending) => `capc.config.${ending}`);

/**
 * Reads the settings of a project from its tsconfig or, as TypeScript inherits `plugins`, from those it extends; or from the `capc.config` file that
 * stands beside it. A tsconfig that cannot be read has no entry: TypeScript says what is wrong with it.
 */
export function readSettings(configPath: string, files: ConfigFiles): Settings {
  const seen = new Set<string>();
  const found = findPlugins(configPath, files, seen);
  const entry = found?.plugins.find((plugin) => isRecord(plugin) && plugin.name === "capc");
  const beside = configNames.map((name) => join(dirname(configPath), name)).filter((path) => isFile(path, files));
  const sources = [...seen, ...beside];
  const inEntry = found !== undefined && isRecord(entry) ? { ...found, entry } : undefined;
  const [own, ...others] = beside;
  if (own === undefined) {
    if (inEntry === undefined) return { ...defaultSettings, sources };
    return { ...settingsFrom(inEntry.entry, inEntry.path, inEntry.text, '"capc"', files), sources };
  }
  const rival = inEntry === undefined ? others[0] : inEntry.path;
  if (rival !== undefined) {
    const problem = {
      message: `capc is configured here and in \`${nameFrom(own, rival)}\``,
      why: "of two configurations one would be believed and not followed",
      help: "keep one of them",
    };
    return { ...defaultSettings, sources, problems: [at(own, undefined, problem)] };
  }
  const text = files.read(own) ?? "";
  const value = own.endsWith(".json") ? parseJsonc(text) : evaluateConfig(own, text);
  if (isRecord(value) && !("failure" in value)) return { ...settingsFrom(value, own, text, undefined, files), sources };
  const failure = isRecord(value) ? String(value.failure) : "it is not JSON";
  const problem = {
    message: `this configuration cannot be read: ${failure}`,
    why: "a setting that is not understood would not protect anybody",
    help: own.endsWith(".json") ? "write an object" : "export an object by default",
  };
  return { ...defaultSettings, sources, problems: [at(own, undefined, problem)] };
}

/** Whether the project says anything to capc. */
export const isConfigured = ({ sources }: Settings, configPath: string, files: ConfigFiles): boolean =>
  sources.some((path) => configNames.includes(basename(path))) ||
  (findPlugins(configPath, files, new Set())?.plugins ?? []).some((one) => isRecord(one) && one.name === "capc");

/** Whether a source file is the host's. Of `modules` and `trusted`, the path that fits it more closely speaks for it. */
export function isHost(path: string, { trusted, modules }: Settings): boolean {
  const closeness = (paths: readonly string[]): number =>
    Math.max(-1, ...paths.filter((one) => resolve(path) === one || resolve(path).startsWith(one + sep)).map(lengthOf));
  const [asHost, asModule] = [closeness(trusted), closeness(modules ?? [])];
  return asHost === asModule ? asHost === -1 && modules !== undefined : asHost > asModule;
}

const lengthOf = ({ length }: string): number => length;

/** `mark` is the text that the problems of an entry point to, where they have no key of their own. */
function settingsFrom(
  entry: Readonly<Record<string, unknown>>,
  path: string,
  text: string,
  mark: string | undefined,
  files: ConfigFiles,
): Omit<Settings, "sources"> {
  const exists = (one: string): boolean => files.kindOf(resolve(dirname(path), one)) !== "nothing";
  const { problems, soundness, language, modules, trusted } = checkSettings(entry, mark !== undefined, exists);
  const absolute = (paths: readonly string[]): readonly string[] => paths.map((one) => resolve(dirname(path), one));
  return {
    soundness,
    language,
    ...(modules !== undefined && { modules: absolute(modules) }),
    trusted: absolute(trusted),
    problems: problems.map((problem) => at(path, placeIn(text, mark, problem.key), problem)),
  };
}

/** The key of an entry, quoted or not, after the mark of the entry; the mark itself where there is no such key. */
function placeIn(text: string, mark: string | undefined, key: string | undefined): readonly [number, number] {
  const from = mark === undefined ? 0 : Math.max(0, text.indexOf(mark));
  const name = key === undefined ? null : new RegExp(`(["']?)${quoted(key)}\\1\\s*:`);
  // The entry's `name` need not be its first key.
  const start = mark === undefined ? 0 : Math.max(0, text.lastIndexOf("{", from));
  const found = name?.exec(text.slice(start));
  if (found) return [start + found.index, start + found.index + key!.length + found[1]!.length * 2];
  return mark !== undefined && from > 0 ? [from, from + mark.length] : [0, 0];
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const at = (
  file: string,
  [start, end]: readonly [number, number] = [0, 0],
  { message, why, help }: Omit<Problem, "key">,
): Finding => ({ code: "CAP0020", severity: "error", at: { file, start, end }, message, why, help });

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
  const bases = (Array.isArray(config.extends) ? config.extends : [config.extends]).filter(
    (one) => typeof one === "string",
  );
  for (const base of bases.reverse()) {
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

const isFile = (path: string, files: ConfigFiles): boolean => files.kindOf(path) === "file";
const nameFrom = (from: string, path: string): string => relative(dirname(from), path).replaceAll("\\", "/");
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
