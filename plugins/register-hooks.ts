import { existsSync } from "node:fs";
import type { LoadHook, ResolveHook } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { verify } from "@capc/verifier";
import { moduleTarget } from "../compiler/2-check/module-target.ts";
import { isComplete } from "../compiler/5-emit/emitted-specifier.ts";
import { configDisk } from "../importer/config-files.ts";
import { isConfigured } from "../importer/find-entry.ts";
import { findConfigs } from "./find-configs.ts";
import { type BuiltFile, recallBuild, rememberBuild } from "./remember-build.ts";

// Runs in the thread of Node's hooks. TypeScript is loaded only when something has to be compiled: a program that has been run before starts without it.

/** What capc imports for itself comes by these hooks too. */
const ownFolder = new URL("../", import.meta.url).href;
const sources = /\.[cm]?[jt]sx?$/;
const builds = new Map<string, Promise<ReadonlyMap<string, BuiltFile>>>();
interface Config {
  readonly config: string;
  readonly isConfigured: boolean;
}
const configs = new Map<string, readonly Config[]>();

/** Emitted texts say `./a.js` for `./a.ts`. */
export const resolve: ResolveHook = (specifier, context, next) => {
  const { parentURL } = context;
  if (!/^\.{1,2}\/.*\.[cm]?jsx?$/.test(specifier) || parentURL?.startsWith("file:") !== true)
    return next(specifier, context);
  const url = new URL(specifier, parentURL);
  if (existsSync(url)) return next(specifier, context);
  const source = specifier.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  return existsSync(new URL(source, parentURL)) ? next(source, context) : next(specifier, context);
};

export const load: LoadHook = async (url, context, next) => {
  if (
    !url.startsWith("file:") ||
    !sources.test(url.replace(/[?#].*$/, "")) ||
    /\/node_modules\//.test(url) ||
    url.startsWith(ownFolder)
  )
    return next(url, context);
  const path = fileURLToPath(url.replace(/[?#].*$/, ""));
  const isTypeScript = /\.[cm]?tsx?$/.test(path);
  for (const { config, isConfigured } of configsOf(path)) {
    // Where nobody has said a word about capc, JavaScript runs as it is.
    if (!isTypeScript && !isConfigured) continue;
    const build = builds.get(config) ?? buildOf(config);
    builds.set(config, build);
    const file = (await build).get(path);
    if (file === undefined) continue;
    if (file.isModule) refuseUnverified(file);
    const comment = `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(file.map).toString("base64")}`;
    const format = path.endsWith(".cts") ? "commonjs" : "module";
    return { format, source: file.code + comment, shortCircuit: true };
  }
  if (!isTypeScript) return next(url, context);
  throw told(`capc: ${path} is in no project: name it under \`include\` of a tsconfig.json at or above it`);
};

function configsOf(path: string): readonly Config[] {
  const folder = dirname(path);
  const known = configs.get(folder);
  if (known !== undefined) return known;
  let found: readonly Config[] = [];
  try {
    found = findConfigs({}, folder).map((config) => ({ config, isConfigured: isConfigured(config, configDisk) }));
  } catch {
    // JavaScript needs no project, and TypeScript is told so.
  }
  configs.set(folder, found);
  return found;
}

async function buildOf(config: string): Promise<ReadonlyMap<string, BuiltFile>> {
  let files = recallBuild(config);
  if (files === undefined || !importOwn(files)) {
    const { shareProject } = await import("./share-project.ts");
    const project = shareProject(config);
    project.refresh();
    if (project.isRejected) throw told((await import("./show-findings.ts")).showFindings(project, dirname(config)));
    files = project.all().map(({ source, code, map, emittedImports }) => ({
      source,
      isModule: project.isModule(source),
      code,
      map: JSON.stringify({ ...map, sources: [pathToFileURL(source).href] }),
      imports: emittedImports,
    }));
    rememberBuild(config, files, { own: project.watched(), installed: project.installed() });
  }
  return new Map(files.map((file) => [file.source, file]));
}

/** ATTACK forged-entry: the verifier lets a module import what is said beside it, so that may be modules of the project and nothing else. */
function importOwn(files: readonly BuiltFile[]): boolean {
  const ofModules = files.filter(({ isModule }) => isModule);
  const modules = new Set(ofModules.map(({ source }) => source));
  return ofModules.every(({ source, imports }) =>
    imports.every((specifier) => {
      const target = moduleTarget(source, specifier, modules);
      return target !== undefined && isComplete(specifier, target);
    }),
  );
}

/** What was remembered stood on the disk, where others may write. */
function refuseUnverified({ source, code, imports }: BuiltFile): void {
  const allowed = ["@capc/runtime", "@capc/runtime/emitted", "@capc/std/patterns", "@capc/std/pure", ...imports];
  const [refusal] = verify(code, { goal: "module", imports: allowed });
  if (refusal !== undefined)
    throw told(
      `capc: CAP9001: ${source}: the verifier refuses what it became: ${refusal.message} (line ${refusal.line})`,
    );
}

/** An error for people, who have no use for where capc threw it. */
function told(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
