import { dirname, isAbsolute, resolve, sep } from "node:path";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import type { Files } from "./files.ts";
import { parseJsonc } from "./parse-jsonc.ts";

/** What the `capc` entry under `plugins` of a tsconfig says. */
export interface Settings {
  readonly soundness: "error" | "warn";
  readonly language: "error" | "warn";
  /** Host files, and folders of them: absolute paths. They are not modules; their types are taken out and nothing else. */
  readonly trusted: readonly string[];
  /** What is wrong with the entry. */
  readonly problems: readonly Finding[];
}

export const defaultSettings: Settings = { soundness: "error", language: "error", trusted: [], problems: [] };

/**
 * Reads the entry from a configuration or, as TypeScript inherits `plugins`, from those it extends. A configuration that cannot be read has no
 * entry: TypeScript says what is wrong with it.
 */
export function readSettings(configPath: string, files: Files): Settings {
  const found = findPlugins(configPath, files, new Set());
  const entry = found?.plugins.find((plugin) => isRecord(plugin) && plugin.name === "capc");
  if (found === undefined || !isRecord(entry)) return defaultSettings;
  const problems: Finding[] = [];
  const complain = (message: string, help: string): void => {
    const start = Math.max(0, found.text.indexOf('"capc"'));
    problems.push({
      code: "CAP0020",
      severity: "error",
      at: { file: found.path, start, end: start === 0 ? 0 : start + '"capc"'.length },
      message,
      why: "a setting that is not understood would not protect anybody",
      help,
    });
  };
  const level = (key: "soundness" | "language"): "error" | "warn" => {
    const value = entry[key] ?? "error";
    if (value === "error" || value === "warn") return value;
    complain(`\`${key}\` is neither \`"error"\` nor \`"warn"\``, "write one of them");
    return "error";
  };
  const trusted: unknown = entry.trusted ?? [];
  const listed = Array.isArray(trusted) && trusted.every((one) => typeof one === "string") ? trusted : undefined;
  if (listed === undefined) complain("`trusted` is not a list of paths", 'write `"trusted": ["src/host.ts"]`');
  const paths = (listed ?? []).map((path) => resolve(dirname(found.path), path));
  for (const [index, path] of paths.entries())
    if (files.kindOf(path) === "nothing")
      complain(
        `\`trusted\` names \`${listed?.[index]}\`, which does not exist`,
        "correct the path, relative to this file",
      );
  for (const key of Object.keys(entry))
    if (!["name", "trusted", "soundness", "language"].includes(key))
      complain(`\`${key}\` is not a setting of capc`, "remove it: there are `trusted`, `soundness` and `language`");
  return { soundness: level("soundness"), language: level("language"), trusted: paths, problems };
}

/** Whether a source file is the host's. */
export const isTrusted = (path: string, { trusted }: Settings): boolean =>
  trusted.some((one) => resolve(path) === one || resolve(path).startsWith(one + sep));

interface Found {
  readonly path: string;
  readonly text: string;
  readonly plugins: readonly unknown[];
}

function findPlugins(path: string, files: Files, seen: Set<string>): Found | undefined {
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

function pathOfBase(base: string, from: string, files: Files): string | undefined {
  if (!isAbsolute(base) && !/^\.\.?([/\\]|$)/.test(base)) return files.resolvePackage(base, from);
  const path = resolve(dirname(from), base);
  return files.kindOf(path) === "file" ? path : `${path}.json`;
}

function readQuietly(path: string, files: Files): string | undefined {
  try {
    return files.read(path);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
