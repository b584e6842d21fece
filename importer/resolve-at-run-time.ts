import { dirname, join, resolve } from "node:path";
import { isReadOtherwise } from "../compiler/1-open/is-read-otherwise.ts";
import type { ConfigFiles } from "./config-files.ts";
import { isRecord } from "./find-entry.ts";

const conditions: ReadonlySet<string> = new Set(["node", "import", "module-sync", "default"]);

/**
 * The file that Node loads where an ES module imports a package by its name, links not followed; `undefined` where it would find none. TypeScript may go by
 * other conditions, and then a program runs what nobody has checked.
 */
export function resolveAtRunTime(specifier: string, from: string, files: ConfigFiles): string | undefined {
  const [, name, rest = ""] = /^((?:@[^/]+\/)?[^/@#.][^/]*)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (files.kindOf(found) === "folder") return inPackage(found, rest, files);
    const own = selfNamed(folder, name, files);
    if (own !== undefined) return own.exports === undefined ? undefined : inPackage(folder, rest, files);
    if (folder === dirname(folder)) return undefined;
  }
}

function inPackage(folder: string, rest: string, files: ConfigFiles): string | undefined {
  const manifest = manifestIn(folder, files);
  if (manifest === undefined) return undefined;
  const { exports, main } = manifest;
  if (exports !== undefined && exports !== null) {
    const target = targetOf(exports, `.${rest}`);
    return target?.startsWith("./") && !isReadOtherwise(target) ? resolve(folder, target) : undefined;
  }
  if (rest !== "") return join(folder, rest);
  const named = typeof main === "string" ? [main, `${main}.js`, join(main, "index.js")] : [];
  return [...named, "index.js"].map((one) => join(folder, one)).find((one) => files.kindOf(one) === "file");
}

/** A package may import itself by its name. */
function selfNamed(folder: string, name: string, files: ConfigFiles): Record<string, unknown> | undefined {
  const manifest = manifestIn(folder, files);
  return manifest?.name === name ? manifest : undefined;
}

function targetOf(exports: unknown, key: string): string | undefined {
  const isMap = isRecord(exports) && Object.keys(exports).some((one) => one.startsWith("."));
  if (!isMap) return key === "." ? chosen(exports) : undefined;
  if (Object.hasOwn(exports, key)) return chosen(exports[key]);
  const patterns = Object.keys(exports)
    .filter((one) => one.includes("*"))
    .sort((a, b) => b.indexOf("*") - a.indexOf("*") || b.length - a.length);
  for (const pattern of patterns) {
    const [start = "", end = ""] = pattern.split("*");
    if (key.length < pattern.length || !key.startsWith(start) || !key.endsWith(end)) continue;
    return chosen(exports[pattern])?.replaceAll("*", key.slice(start.length, key.length - end.length));
  }
  return undefined;
}

/** What the first condition that holds leads to. */
function chosen(target: unknown): string | undefined {
  if (typeof target === "string") return target;
  if (Array.isArray(target)) return chosen(target[0]);
  if (!isRecord(target)) return undefined;
  for (const [condition, value] of Object.entries(target)) {
    if (!conditions.has(condition)) continue;
    const found = chosen(value);
    if (found !== undefined || value === null) return found;
  }
  return undefined;
}

function manifestIn(folder: string, files: ConfigFiles): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(files.read(join(folder, "package.json")) ?? "");
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
