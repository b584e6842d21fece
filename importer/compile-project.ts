import type { Module, Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { type HostTypes, stripHosts } from "../compiler/strip.ts";
import { compileConfined } from "./compile-confined.ts";
import { isHost, type Settings } from "./read-settings.ts";

export interface CompileProjectOptions {
  readonly form: "module" | "closure";
  /** Whether to write `.d.ts` text, where that is not for the project to say. */
  readonly declarations?: boolean;
  /** What becomes of the types in host files. Default `erase`. */
  readonly hostTypes?: HostTypes;
}

export interface CompiledProject {
  readonly diagnostics: readonly Diagnostic[];
  /** None if there is any error. */
  readonly outputs: readonly Output[];
}

/** Compiles a project again and again. What is opened has to come from one session. */
export interface ProjectCompiler {
  compile(opened: Opened, settings: Settings): CompiledProject;
}

export const makeProjectCompiler = (options: CompileProjectOptions): ProjectCompiler => ({
  compile: (opened, settings) => compileProject(opened, settings, options),
});

/** Compiles what was opened by its settings: modules with everything, host files without their types. Outputs have passed the verifier. */
export function compileProject(
  opened: Opened,
  settings: Settings,
  { form, declarations, hostTypes = "erase" }: CompileProjectOptions,
): CompiledProject {
  const { soundness, language, problems } = settings;
  // What could not be opened has nothing to ask about.
  if (opened.modules.length === 0) return { diagnostics: [...problems, ...opened.typescriptErrors()], outputs: [] };
  const isOfHost = ({ path }: Module): boolean => isHost(path, settings);
  const modules = opened.modules.filter((module) => !isOfHost(module));
  const options = { soundness, language, form, ...(declarations !== undefined && { declarations }) };
  const confined = compileConfined({ ...opened, modules }, options);
  const hosts = stripHosts(opened.modules.filter(isOfHost), opened, hostTypes);
  const diagnostics = [...problems, ...confined.diagnostics, ...hosts.findings];
  const isRejected = diagnostics.some(({ severity }) => severity === "error");
  return { diagnostics, outputs: isRejected ? [] : [...confined.outputs, ...hosts.outputs] };
}
