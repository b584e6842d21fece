import { readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { FileSystem } from "./typescript.ts";

/** Slashes as TypeScript writes them. */
export const slashed = (path: string): string => path.replaceAll("\\", "/");

const require = createRequire(import.meta.url);

/** Where a package of ours stands, links followed; `undefined` if it is not installed. */
function folderOf(specifier: string): string | undefined {
  try {
    return slashed(realpathSync(dirname(require.resolve(`${specifier}/package.json`))));
  } catch {
    return undefined;
  }
}

const ours = new Map<string, string>();
for (const specifier of ["@capc/runtime", "@capc/std"]) {
  const folder = folderOf(specifier);
  if (folder !== undefined) ours.set(specifier, folder);
}

/** `paths` for a project whose files are not on disk, and so find no `node_modules`. */
export const ourPackages: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...ours]
    .flatMap(([specifier, folder]) =>
      ["index", ...(specifier === "@capc/std" ? ["pure", "patterns/index"] : [])].map(
        (entry) => [`${specifier}/${entry}`.replace(/\/index$/, ""), [`${folder}/dist/${entry}.d.ts`]] as const,
      ),
    )
    .filter(([, [declarations]]) => kindOfPath(declarations!) === "file"),
);

/** Whether the declarations of `@capc/runtime` or `@capc/std` stand in the file. */
export const isRuntimeFile = (path: string): boolean =>
  [...ours.values()].some((folder) => startsWithFolder(path, folder)) ||
  /\/node_modules\/@capc\/(runtime|std)\//.test(path);

/** TypeScript names files in lower case where the file system does not tell cases apart. */
const startsWithFolder = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) || path.startsWith(`${folder.toLowerCase()}/`);

const libFolder = ((): string => {
  const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const typescript = createRequire(require.resolve("typescript/package.json"));
  return `${slashed(dirname(realpathSync(typescript.resolve(platform))))}/lib`;
})();

/** Whether the file is one of TypeScript's own: the declarations of the language's library. */
export const isLibraryFile = (path: string): boolean =>
  /\/lib(\.[^/]*)?\.d\.ts$/.test(path) && startsWithFolder(path, libFolder);

// Every module of capc is an ES module; TypeScript reads that off the nearest package.json, and looks up to the root for one.
const esModulePackage = '{ "type": "module" }';
const isRootPackageJson = (path: string): boolean => /^([A-Za-z]:)?\/package\.json$/.test(path);

/** Folders of packages that a text may import, by where they stand in the eyes of TypeScript. */
export type Mounts = ReadonlyMap<string, string>;

/**
 * A world of the given texts, and beside them nothing but TypeScript's library and the declarations of our packages: a text from
 * anywhere must not learn, by an import and the errors about it, what lies on the disk.
 */
export function answerFromTexts(texts: ReadonlyMap<string, string>, mounts: Mounts = new Map()): FileSystem {
  const mounted = (path: string): string | undefined => {
    for (const [at, folder] of mounts)
      if (path === at || path.startsWith(`${at}/`)) return `${folder}${path.slice(at.length)}`;
    return undefined;
  };
  const isAboveMount = (path: string): boolean => [...mounts.keys()].some((at) => at.startsWith(`${path}/`));
  const isReadable = (path: string): boolean =>
    startsWithFolder(path, libFolder) || [...ours.values()].some((folder) => startsWithFolder(`${path}/`, folder));
  const holdsTexts = (folder: string): boolean => {
    const prefix = folder.endsWith("/") ? folder : `${folder}/`;
    for (const path of texts.keys()) if (path.startsWith(prefix)) return true;
    return false;
  };
  return {
    readFile: (path) => {
      const real = mounted(path);
      if (real !== undefined) return readText(real) ?? null;
      return texts.get(path) ?? (isReadable(path) ? undefined : isRootPackageJson(path) ? esModulePackage : null);
    },
    fileExists: (path) => {
      const real = mounted(path);
      if (real !== undefined) return kindOfPath(real) === "file";
      return texts.has(path) || (isReadable(path) ? undefined : isRootPackageJson(path));
    },
    directoryExists: (path) => {
      const real = mounted(path);
      if (real !== undefined) return kindOfPath(real) === "folder";
      return holdsTexts(path) || isAboveMount(path) || (isReadable(path) ? undefined : false);
    },
    getAccessibleEntries: (path) => (isReadable(path) ? undefined : { files: [], directories: [] }),
    realpath: (path) => (isReadable(path) ? undefined : path),
  };
}

/** The disk as it is, with some texts laid over it, with every file outside of `node_modules` taken for an ES module. */
export function answerFromDisk(overlay: ReadonlyMap<string, string>): FileSystem {
  return {
    readFile: (path) => {
      const text = overlay.get(path);
      if (text !== undefined) return text;
      if (!path.endsWith("/package.json") || path.includes("/node_modules/")) return undefined;
      return packageAsModule(path) ?? (isRootPackageJson(path) ? esModulePackage : undefined);
    },
    fileExists: (path) => (overlay.has(path) || isRootPackageJson(path) ? true : undefined),
  };
}

/** The disk as it is, with some texts laid over it, such as those that an editor has not saved. */
export const answerLaidOver = (texts: ReadonlyMap<string, string>): FileSystem => ({
  readFile: (path) => texts.get(path),
  fileExists: (path) => (texts.has(path) ? true : undefined),
});

function packageAsModule(path: string): string | undefined {
  try {
    return JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), type: "module" });
  } catch {
    return undefined;
  }
}

/** What stands at a path; `other` for pipes, devices and the like. */
export function kindOfPath(path: string): "file" | "folder" | "other" | "nothing" {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return "file";
    return stats.isDirectory() ? "folder" : "other";
  } catch {
    return "nothing";
  }
}

/**
 * The configuration by which a chain of relative `extends` comes back to where it was. Packages are not followed: they do not extend
 * what uses them.
 */
export function extendsCircle(configPath: string, above: readonly string[]): string | undefined {
  if (above.includes(configPath)) return above.at(-1);
  const text = readText(configPath)?.replace(/("(?:[^"\\\n]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, "$1");
  const given = /"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/.exec(text ?? "")?.[1] ?? "";
  for (const [, specifier = ""] of given.matchAll(/"([^"]*)"/g)) {
    if (!/^(\.{0,2}\/|[A-Za-z]:)/.test(specifier)) continue;
    const path = slashed(resolve(dirname(configPath), specifier));
    const base = path.endsWith(".json") ? path : `${path}.json`;
    const circle = extendsCircle(base, [...above, configPath]);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** In bytes; 0 if there is no such file. */
export const lengthOfFile = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
