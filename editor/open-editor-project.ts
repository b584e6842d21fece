import { type Diagnostic, type Finding, isFinding, type TextEdit } from "../compiler/diagnostics/finding.ts";
import { type Change, openWorkspace } from "../importer/open-workspace.ts";
import { describeModules, type ModuleDescriber } from "./describe-module.ts";

/** A finding that can be mended without thought, and how. */
export interface Mendable extends Finding {
  readonly fix: readonly TextEdit[];
}

/** A project in an editor: it is told of each text, and asked of the last. */
export interface EditorProject extends ModuleDescriber {
  /** To be compiled when anybody asks. */
  note(change: Change): void;
  /** Compiles what was noted since the last time, the whole project at first; whether there was anything to do. */
  settle(): boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What can be mended in a stretch of a file. */
  mendableIn(path: string, start: number, end: number): readonly Mendable[];
  /** As it was compiled. */
  textOf(path: string): string;
  /** Configurations: when one of these changes, what was compiled is no longer so. */
  readonly configs: readonly string[];
  close(): void;
}

/** The project of a tsconfig, or of a file that none speaks for. */
export function openEditorProject(
  of: { readonly tsconfig: string } | { readonly files: readonly string[] },
): EditorProject {
  // What other projects have written is for builds to judge.
  const workspace = openWorkspace({ ...of, declarations: false, joining: () => ({ demand: "nothing" }) });
  const changes = new Map<string, Change>();
  let diagnostics: readonly Diagnostic[] = [];
  let describer: ModuleDescriber | undefined;
  let isBuilt = false;
  const describe = (): ModuleDescriber | undefined => {
    if (!isBuilt || workspace.opened.modules.length === 0) return undefined;
    return (describer ??= describeModules(workspace.opened));
  };
  return {
    note: (change) => void changes.set(change.path, change),
    settle() {
      if (isBuilt && changes.size === 0) return false;
      const noted = [...changes.values()];
      changes.clear();
      ({ diagnostics } = noted.length === 0 ? workspace.build() : workspace.change(noted));
      isBuilt = true;
      describer = undefined;
      return true;
    },
    get diagnostics() {
      return diagnostics;
    },
    mendableIn: (path, start, end) =>
      diagnostics.filter(
        (one): one is Mendable =>
          isFinding(one) && one.fix !== undefined && one.at.file === path && one.at.end >= start && one.at.start <= end,
      ),
    parameterAt: (path, offset) => describe()?.parameterAt(path, offset),
    authorityOf: (path) => describe()?.authorityOf(path),
    textOf: (path) => (isBuilt && workspace.opened.modules.find((module) => module.path === path)?.text) || "",
    get configs() {
      return "tsconfig" in of ? [of.tsconfig, ...workspace.settings.sources] : [];
    },
    close: workspace.close,
  };
}
