import { dirname, join, relative } from "node:path";
import type { Session } from "../compiler/1-open/session.ts";
import type { ConfigFiles } from "./config-files.ts";
import { isOfCapc } from "./find-entry.ts";
import { orderProjects } from "./order-projects.ts";
import { type Layout, type OutputPaths, outputPaths, rootOf } from "./output-paths.ts";
import { hostSettings, isHost, readSettings, type Settings } from "./read-settings.ts";
import { resolveAtRunTime } from "./resolve-at-run-time.ts";

export interface ReferencedProject {
  readonly configPath: string;
  readonly settings: Settings;
  readonly layout: Layout;
}

/** The projects that one refers to, and those that they refer to: whose files are whose, and where they are written. */
export interface ReferencedProjects {
  /** Where their settings stand, and what they are to those who import them by a package's name; there or not. */
  readonly configs: readonly string[];
  /** The project of a source. */
  projectOf(source: string): ReferencedProject | undefined;
  isHost(source: string): boolean;
  outputsOf(source: string): OutputPaths | undefined;
  /** The source of which these are the declarations. */
  sourceOf(declarations: string): string | undefined;
  /** The source of the module of which this is the output; host files have none. */
  moduleAt(output: string): string | undefined;
  /** The output that Node comes to by a package's name, links followed. */
  installed(specifier: string, from: string): string | undefined;
}

export interface ProjectFiles extends ConfigFiles {
  /** The path that leads there through no link. */
  realPath(path: string): string;
}

/** `undefined` where there are none. */
export function readReferencedProjects(
  configPath: string,
  session: Session,
  files: ProjectFiles,
): ReferencedProjects | undefined {
  const configPaths = orderProjects([configPath], files).order.filter((one) => one !== configPath);
  if (configPaths.length === 0) return undefined;
  const isMixed = [configPath, ...configPaths].some((one) => isOfCapc(one, files));
  const configs: string[] = [];
  const bySource = new Map<string, ReferencedProject>();
  const byDeclarations = new Map<string, string>();
  const byOutput = new Map<string, string>();
  for (const path of configPaths) {
    const described = session.describeProject(path);
    if (described === undefined) continue;
    const { options } = described;
    const settings = isMixed && !isOfCapc(path, files) ? hostSettings : readSettings(path, files);
    const project = { configPath: path, settings, layout: { options, root: rootOf(options, path) } };
    configs.push(...project.settings.sources, join(dirname(path), "package.json"));
    for (const source of described.files) {
      if (/\.d\.([^/]*\.)?[cm]?ts$|\.json$/.test(source)) continue;
      bySource.set(source, project);
      const { code, declarations } = outputPaths(source, project.layout);
      byDeclarations.set(declarations, source);
      if (!isHost(source, project.settings)) byOutput.set(code, source);
    }
  }
  return {
    configs,
    projectOf: (source) => bySource.get(source),
    isHost: (source) => isHost(source, bySource.get(source)!.settings),
    outputsOf(source) {
      const project = bySource.get(source);
      return project && outputPaths(source, project.layout);
    },
    sourceOf: (declarations) => byDeclarations.get(declarations),
    moduleAt: (output) => byOutput.get(output),
    installed(specifier, from) {
      const found = resolveAtRunTime(specifier, from, files);
      return found === undefined ? undefined : realPathOf(found, files);
    },
  };
}

/** What is there is followed; what is not yet there is looked for in the folder that is. */
function realPathOf(path: string, files: ProjectFiles): string {
  for (let at = path; at !== dirname(at); at = dirname(at))
    if (files.kindOf(at) !== "nothing") return files.realPath(at) + path.slice(at.length);
  return path;
}

/** How one file names another. */
export function specifierFrom(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
