import { dirname, relative, resolve, sep } from "node:path";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { checkSettings, type Problem } from "./check-settings.ts";
import type { ConfigFiles } from "./config-files.ts";
import { evaluateConfig } from "./evaluate-config.ts";
import { findEntry, isRecord } from "./find-entry.ts";
import { parseJsonc } from "./parse-jsonc.ts";

/** What a project says to capc: the `capc` entry under `plugins` of its tsconfig, or the `capc.config` file beside it. */
export interface Settings {
  readonly soundness: "error" | "warn";
  readonly language: "error" | "warn";
  /** Files, and folders of them, that are modules: absolute paths. Absent, every file of the project is one. */
  readonly modules?: readonly string[];
  /** What a file is of which no path speaks. By default a module, and the host's where `modules` says which are. */
  readonly rest?: "module" | "host";
  /** Host files, and folders of them: absolute paths. They are not modules; their types are taken out and nothing else. */
  readonly trusted: readonly string[];
  /** Packages that modules may import: they run confined. */
  readonly packages: readonly string[];
  /** Where the settings stand, and what they inherit from: when one of these changes, they have to be read again. */
  readonly sources: readonly string[];
  /** What is wrong with them. */
  readonly problems: readonly Finding[];
}

export const defaultSettings: Settings = {
  soundness: "error",
  language: "error",
  trusted: [],
  packages: [],
  sources: [],
  problems: [],
};

/** Of a project that capc has nothing to do with, and others that it has: all of it is the host's. */
export const hostSettings: Settings = { ...defaultSettings, modules: [] };

/**
 * Reads the settings of a project from its tsconfig or, as TypeScript inherits `plugins`, from those it extends; or from the `capc.config` file that
 * stands beside it. A tsconfig that cannot be read has no entry: TypeScript says what is wrong with it.
 */
export function readSettings(configPath: string, files: ConfigFiles): Settings {
  const { inEntry, beside, read } = findEntry(configPath, files);
  const sources = [...read, ...beside];
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

/** Whether a source file is the host's. Of `modules` and `trusted`, the path that fits it more closely speaks for it. */
export function isHost(path: string, settings: Settings): boolean {
  const { trusted, modules, rest = modules === undefined ? "module" : "host" } = settings;
  const closeness = (paths: readonly string[]): number =>
    Math.max(-1, ...paths.filter((one) => resolve(path) === one || resolve(path).startsWith(one + sep)).map(lengthOf));
  const [asHost, asModule] = [closeness(trusted), closeness(modules ?? [])];
  return asHost === asModule ? asHost === -1 && rest === "host" : asHost > asModule;
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
  const { problems, soundness, language, modules, trusted, packages } = checkSettings(
    entry,
    mark !== undefined,
    exists,
  );
  const absolute = (paths: readonly string[]): readonly string[] => paths.map((one) => resolve(dirname(path), one));
  return {
    soundness,
    language,
    ...(modules !== undefined && { modules: absolute(modules) }),
    trusted: absolute(trusted),
    packages,
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

const nameFrom = (from: string, path: string): string => relative(dirname(from), path).replaceAll("\\", "/");
