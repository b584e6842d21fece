import type { Module, Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Compiled } from "../compiler/compile.ts";
import type { Compiler } from "../compiler/compile-again.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { type HostTypes, stripHosts } from "../compiler/strip.ts";
import { compileConfined, makeConfinedCompiler } from "./compile-confined.ts";
import { confinedFiles, makeConfiner } from "./confine/make-confiner.ts";
import { stampOf } from "./confine/write-packages.ts";
import { isJoined } from "./join-references.ts";
import { isHost, type Settings } from "./read-settings.ts";
import type { ModuleMemory } from "./recall-modules.ts";

export interface CompileProjectOptions {
  readonly form: "module" | "closure";
  /** Whether to write `.d.ts` text, where that is not for the project to say. */
  readonly declarations?: boolean;
  /** What becomes of the types in host files. Default `erase`. */
  readonly hostTypes?: HostTypes;
  /** What other processes have found out about the project. */
  readonly memory?: ModuleMemory | undefined;
  /** Whether an output that comes from there is already where it would be written. */
  readonly stands?: ((output: Output, opened: Opened) => boolean) | undefined;
}

export interface CompiledProject {
  readonly diagnostics: readonly Diagnostic[];
  /** None if there is any error. */
  readonly outputs: readonly Output[];
}

/** Compiles a project again and again, only what has to be. What is opened has to come from one session. */
export interface ProjectCompiler {
  compile(opened: Opened, settings: Settings): CompiledProject;
}

export function makeProjectCompiler(options: CompileProjectOptions): ProjectCompiler {
  const { memory } = options;
  let compiler: { readonly settings: Settings; readonly made: Compiler; readonly about: unknown } | undefined;
  let hosts: readonly Module[] = [];
  let now: Opened | undefined;
  let packagesThen = "";
  let waiting: NodeJS.Timeout | undefined;
  let isKept = false;
  /** At once the first time, then when nothing has happened for a while. */
  const keep = (opened: Opened, memory: ModuleMemory, { made, about }: NonNullable<typeof compiler>): void => {
    const act = (): void => {
      const record = made.record();
      if (record !== undefined) memory.keep(opened, about, record);
    };
    clearTimeout(waiting);
    if (isKept) waiting = setTimeout(act, 1000).unref();
    else act();
    isKept = true;
  };
  return {
    compile(opened, settings) {
      const ofHost = opened.modules.filter(({ path }) => isHost(path, settings));
      const isSame = hosts.length === ofHost.length && ofHost.every(({ tree }, at) => tree === hosts[at]!.tree);
      // Modules may take types from host files, of which no outline is kept.
      if (!isSame) compiler?.made.forget();
      hosts = ofHost;
      if (compiler === undefined || !isSameSettings(compiler.settings, settings)) {
        const about = [moduleOptions(settings, options), settings.trusted, settings.modules];
        const recall = settings.packages.length > 0 ? undefined : memory?.recall(about);
        const stands = options.stands && ((output: Output) => options.stands!(output, now!));
        compiler = {
          settings,
          made: makeConfinedCompiler(moduleOptions(settings, options), { recall, stands }),
          about,
        };
      }
      // A package that was installed again stands in the outputs of those who import it.
      const stamp = settings.packages.length === 0 ? "" : stampOf(confinedFiles());
      if (stamp !== packagesThen) compiler.made.forget();
      now = opened;
      const compiled = compileWith(opened, settings, options, (modules) => compiler!.made.compile(modules));
      // What stands in `node_modules` is no part of what is remembered.
      packagesThen = settings.packages.length === 0 ? "" : stampOf(confinedFiles());
      if (memory !== undefined && settings.packages.length === 0 && compiled.outputs.length > 0)
        keep(opened, memory, compiler);
      return compiled;
    },
  };
}

/** They are read again whenever a configuration may have changed. */
const isSameSettings = (a: Settings, b: Settings): boolean =>
  a === b ||
  (a.rest === b.rest &&
    a.soundness === b.soundness &&
    a.language === b.language &&
    isSameList(a.trusted, b.trusted) &&
    isSameList(a.packages, b.packages) &&
    isSameList(a.modules, b.modules));

const isSameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Compiles what was opened by its settings: modules with everything, host files without their types. Outputs have passed the verifier. */
export const compileProject = (opened: Opened, settings: Settings, options: CompileProjectOptions): CompiledProject =>
  compileWith(opened, settings, options, (modules) => compileConfined(modules, moduleOptions(settings, options)));

const moduleOptions = (
  { soundness, language, packages, sources }: Settings,
  { form, declarations }: CompileProjectOptions,
) => ({
  soundness,
  language,
  form,
  ...(packages.length > 0 && { packages: makeConfiner(packages, sources) }),
  ...(declarations !== undefined && { declarations }),
});

function compileWith(
  opened: Opened,
  settings: Settings,
  { hostTypes = "erase" }: CompileProjectOptions,
  compileModules: (opened: Opened) => Compiled,
): CompiledProject {
  const { problems } = settings;
  // What could not be opened has nothing to ask about.
  if (opened.modules.length === 0) return { diagnostics: [...problems, ...opened.typescriptErrors()], outputs: [] };
  const isOfHost = ({ path }: Module): boolean => isHost(path, settings);
  const confined = compileModules({ ...opened, modules: opened.modules.filter((module) => !isOfHost(module)) });
  const hosts = stripHosts(opened.modules.filter(isOfHost), opened, hostTypes);
  const ofReferences = isJoined(opened) ? opened.referenceProblems() : [];
  const diagnostics = [...problems, ...ofReferences, ...confined.diagnostics, ...hosts.findings];
  const isRejected = diagnostics.some(({ severity }) => severity === "error");
  return { diagnostics, outputs: isRejected ? [] : [...confined.outputs, ...hosts.outputs] };
}
