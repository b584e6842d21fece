import Module, { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import type { Session } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import type { Exports } from "../importer/instantiate.ts";
import type { Settings } from "../importer/read-settings.ts";

// For `require("./a.ts")` in CommonJS. Hooks of `import` run in another thread and are asked later; `require` waits for nobody. So what it loads is compiled here, in
// the form that one function is. The compiler is loaded when the first file is required.

interface Required {
  readonly settings: Settings;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly instances: Map<string, Exports>;
}

type Extensions = Record<string, (module: NodeJS.Module & { exports: unknown }, path: string) => void>;

const load = createRequire(import.meta.url);
const projects = new Map<string, Required>();
let session: Session | undefined;

/** Teaches `require` the endings of TypeScript. */
export function requireModules(): void {
  const extensions = (Module as unknown as { _extensions: Extensions })._extensions;
  for (const ending of [".ts", ".mts", ".cts"])
    extensions[ending] = (module, path) => {
      module.exports = exportsOf(path);
    };
}

function exportsOf(path: string): Exports {
  const { findConfigs } = load("./find-configs.js") as typeof import("./find-configs.ts");
  const { instantiate, runtimeForModules } = load(
    "../importer/instantiate.js",
  ) as typeof import("../importer/instantiate.ts");
  const { isHost } = load("../importer/read-settings.js") as typeof import("../importer/read-settings.ts");
  const { withoutRaw } = load("../importer/hand-out-exports.js") as typeof import("../importer/hand-out-exports.ts");
  for (const config of findConfigs({}, dirname(path))) {
    let project = projects.get(config);
    if (project === undefined) projects.set(config, (project = compile(config)));
    const { settings, outputs, instances } = project;
    if (isHost(path, settings))
      throw told(`capc: ${path} is a host file: \`require\` loads modules, and \`import()\` host files`);
    if (!outputs.has(path)) continue;
    const all = [...outputs.values()];
    const packages = new Map<string, Exports>([["@capc/runtime", runtimeForModules]]);
    for (const { specifier, target } of all.flatMap(({ imports }) => imports))
      if (target === undefined && !packages.has(specifier)) packages.set(specifier, load(specifier) as Exports);
    return withoutRaw(instantiate(all, path, packages, instances));
  }
  throw told(`capc: ${path} is in no project: name it under \`include\` of a tsconfig.json at or above it`);
}

function compile(config: string): Required {
  const { openSession } = load("../compiler/1-open/session.js") as typeof import("../compiler/1-open/session.ts");
  const { compileProject } = load("../importer/compile-project.js") as typeof import("../importer/compile-project.ts");
  const { configDisk } = load("../importer/config-files.js") as typeof import("../importer/config-files.ts");
  const { isHost, readSettings } = load(
    "../importer/read-settings.js",
  ) as typeof import("../importer/read-settings.ts");
  session ??= openSession({ cwd: dirname(config) });
  const settings = readSettings(config, configDisk);
  const opened = session.openProject(config);
  const { diagnostics, outputs } = compileProject(opened, settings, { form: "closure" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const textOf = (file: string) => opened.modules.find((one) => one.path === file)?.text ?? configDisk.read(file);
  if (errors.length > 0) throw told(framesOf(errors, textOf, dirname(config)));
  session.close();
  const modules = outputs.filter(({ source }) => !isHost(source, settings));
  return { settings, outputs: new Map(modules.map((one) => [one.source, one])), instances: new Map() };
}

function framesOf(errors: readonly Diagnostic[], textOf: (file: string) => string | undefined, root: string): string {
  const { renderFrame } = load(
    "../compiler/diagnostics/render-frame.js",
  ) as typeof import("../compiler/diagnostics/render-frame.ts");
  const frames = errors.map((one) =>
    renderFrame(one, one.at && textOf(one.at.file), one.at ? { name: relative(root, one.at.file) } : {}),
  );
  return `capc: ${errors.length} ${errors.length === 1 ? "error" : "errors"}\n\n${frames.join("\n\n")}\n`;
}

/** An error for people, who have no use for where capc threw it. */
function told(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
