import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parse } from "acorn";
import { isRecord } from "../find-entry.ts";

/** A file of a package, as Node would find it, but for conditions that name a host. */
export interface FoundFile {
  readonly path: string;
  readonly isEsm: boolean;
  /** Of the package that it belongs to. */
  readonly package: PackageFolder;
}

export interface PackageFolder {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export type NotFound = { readonly missing: string };

/** `ms` of `ms/dist/x.js`, `@a/b` of `@a/b/c`; undefined for what is no name of a package. */
export const packageNameOf = (specifier: string): string | undefined =>
  /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:\/|$)/.exec(specifier)?.[1];

/** The host's own modules have no confined form. */
export const isHostModule = (specifier: string): boolean => specifier.startsWith("node:") || isBuiltin(specifier);

const manifests = new Map<string, PackageFolder | undefined>();

/** Where a package is installed, seen from a file; links are followed. */
export function findPackage(name: string, from: string): PackageFolder | undefined {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return readPackage(realpathSync(found), name);
    if (folder === dirname(folder)) return undefined;
  }
}

function readPackage(folder: string, name: string): PackageFolder | undefined {
  const path = join(folder, "package.json");
  const key = `${path}\n${statSync(path).mtimeMs}`;
  if (!manifests.has(key)) {
    const manifest = parsed(readFileSync(path, "utf8"));
    manifests.set(key, manifest && { name, folder, manifest });
  }
  return manifests.get(key);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file that `name/rest` leads to: by `exports`, or else by `main`. */
export function findEntryFile(
  found: PackageFolder,
  specifier: string,
  kind: "import" | "require",
): FoundFile | NotFound {
  const { folder, manifest, name } = found;
  const rest = specifier.slice(name.length);
  const { exports, main } = manifest;
  if (exports !== undefined && exports !== null) {
    const target = targetOf(exports, `.${rest}`, kind);
    if (target === undefined) return { missing: `\`${name}\` has no \`.${rest}\` for \`${kind}\`` };
    return fileAt(resolve(folder, target), found) ?? { missing: `\`${target}\` of \`${name}\` does not exist` };
  }
  const candidates = rest === "" ? [main, "index.js"] : [`.${rest}`];
  for (const one of candidates) {
    const file = typeof one === "string" ? findNear(join(folder, one), found) : undefined;
    if (file !== undefined) return file;
  }
  return { missing: `\`${specifier}\` leads to no file` };
}

/** The file beside another that a relative specifier names, with the endings that CommonJS leaves out. */
export const findBeside = (specifier: string, from: FoundFile): FoundFile | undefined =>
  findNear(resolve(dirname(from.path), specifier), from.package);

/** What a package itself puts in the place of a file where there is no Node: `false` for nothing. */
export function browserForm(
  specifier: string,
  path: string | undefined,
  { folder, manifest }: PackageFolder,
): string | false | undefined {
  const { browser } = manifest;
  if (!isRecord(browser)) return undefined;
  const found = Object.entries(browser).find(
    ([key]) =>
      (path === undefined && key === specifier) ||
      (path !== undefined && (resolve(folder, key) === path || `${resolve(folder, key)}.js` === path)),
  )?.[1];
  return found === false ? false : typeof found === "string" ? resolve(folder, found) : undefined;
}

export function findNear(path: string, owner: PackageFolder): FoundFile | undefined {
  const inside = isFile(join(path, "package.json"))
    ? parsed(readFileSync(join(path, "package.json"), "utf8"))
    : undefined;
  const main = typeof inside?.main === "string" ? [join(path, inside.main), join(path, `${inside.main}.js`)] : [];
  const endings = [path, `${path}.js`, `${path}.json`, `${path}.cjs`, `${path}.mjs`, ...main, join(path, "index.js")];
  const found = endings.find(isFile);
  return found === undefined ? undefined : fileAt(found, owner);
}

function fileAt(path: string, owner: PackageFolder): FoundFile | undefined {
  if (!isFile(path)) return undefined;
  return { path, isEsm: isEsm(path, owner), package: owner };
}

/** Files without a word about it are told by what is in them. */
function isEsm(path: string, { folder, manifest }: PackageFolder): boolean {
  if (/\.mjs$/.test(path)) return true;
  if (/\.(cjs|json|node)$/.test(path)) return false;
  for (let at = dirname(path); at.startsWith(folder) && at !== folder; at = dirname(at)) {
    const inner = isFile(join(at, "package.json")) ? parsed(readFileSync(join(at, "package.json"), "utf8")) : undefined;
    if (inner !== undefined) return inner.type === "module";
  }
  if (manifest.type === "module") return true;
  return manifest.type === undefined && isEsmText(readFileSync(path, "utf8"));
}

/** As Node has it: what only an ES module may say. */
function isEsmText(text: string): boolean {
  if (!/^[ \t]*(import\s*["'{*\w]|export\s*(default|\{|\*|const|let|var|function|class|async))/m.test(text))
    return false;
  try {
    parse(text, { ecmaVersion: "latest", sourceType: "script", allowReturnOutsideFunction: true, allowHashBang: true });
    return false;
  } catch {
    return true;
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function targetOf(exports: unknown, key: string, kind: "import" | "require"): string | undefined {
  const isMap = isRecord(exports) && Object.keys(exports).some((one) => one.startsWith("."));
  if (!isMap) return key === "." ? chosen(exports, kind) : undefined;
  if (Object.hasOwn(exports, key)) return chosen(exports[key], kind);
  const patterns = Object.keys(exports)
    .filter((one) => one.includes("*"))
    .sort((a, b) => b.indexOf("*") - a.indexOf("*") || b.length - a.length);
  for (const pattern of patterns) {
    const [start = "", end = ""] = pattern.split("*");
    if (key.length < pattern.length || !key.startsWith(start) || !key.endsWith(end)) continue;
    return chosen(exports[pattern], kind)?.replaceAll("*", key.slice(start.length, key.length - end.length));
  }
  return undefined;
}

/** Conditions that name a host are passed over: what is for every host asks for the least. */
function chosen(target: unknown, kind: "import" | "require"): string | undefined {
  if (typeof target === "string")
    return target.startsWith("./") && !target.split("/").includes("..") ? target : undefined;
  if (Array.isArray(target)) {
    for (const one of target) {
      const found = chosen(one, kind);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(target)) return undefined;
  for (const [condition, value] of Object.entries(target)) {
    if (condition !== kind && condition !== "default") continue;
    const found = chosen(value, kind);
    if (found !== undefined || value === null) return found;
  }
  return undefined;
}
