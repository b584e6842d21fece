import type { Module, Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { stripHosts } from "../compiler/strip.ts";
import { compileConfined } from "../importer/compile-confined.ts";
import { type Input, settingsProblems } from "./open-input.ts";
import { isTrusted } from "./read-settings.ts";

export interface CompiledInput {
  readonly diagnostics: readonly Diagnostic[];
  /** None if there is any error. */
  readonly outputs: readonly Output[];
}

/** Compiles what was opened by its settings: modules with everything, host files without their types. Outputs have passed the verifier. */
export function compileInput(opened: Opened, input: Input, form: "module" | "closure"): CompiledInput {
  const problems = settingsProblems(input);
  // What could not be opened has nothing to ask about.
  if (opened.modules.length === 0) return { diagnostics: [...problems, ...opened.typescriptErrors()], outputs: [] };
  const { soundness, language } = input.settings;
  const isHost = ({ path }: Module): boolean => isTrusted(path, input.settings);
  const modules = opened.modules.filter((module) => !isHost(module));
  const confined = compileConfined({ ...opened, modules }, { soundness, language, form });
  const hosts = stripHosts(opened.modules.filter(isHost), opened);
  const diagnostics = [...problems, ...confined.diagnostics, ...hosts.findings];
  const isRejected = diagnostics.some(({ severity }) => severity === "error");
  return { diagnostics, outputs: isRejected ? [] : [...confined.outputs, ...hosts.outputs] };
}
