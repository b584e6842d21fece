import { statSync } from "node:fs";
import { resolve } from "node:path";
import type ts from "typescript-6";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import type { Judge } from "../editor/judge-apart.ts";
import { moveFindings } from "../editor/move-findings.ts";
import type { Change } from "../importer/open-workspace.ts";

/** The texts of a project as an editor has them. */
export interface Texts {
  /** Tells the judge what is no longer as it was told. */
  follow(): void;
  /** Follows the files with settings too. */
  heed(configs: readonly string[]): void;
  /** Findings of an edition where they stand in the text as it is. */
  moved(findings: readonly Finding[], path: string, edition: number): readonly Finding[];
}

/** Follows what the editor and the disk make of the files of a project, and tells the judge. */
export function followTexts({ project, languageService }: ts.server.PluginCreateInfo, judge: Judge): Texts {
  let known: ReadonlyMap<string, string> | undefined;
  /** What the editor holds, and the judge was handed. */
  let open: ReadonlySet<string> = new Set();
  let stamps: ReadonlyMap<string, string> = new Map();
  const editions = new Map<number, ReadonlyMap<string, string>>();
  return {
    follow() {
      if (judge.hasFailed) return;
      const files = languageService.getProgram()?.getSourceFiles() ?? [];
      const now = new Map(files.filter(isOwn).map(({ fileName, text }) => [resolve(fileName), text]));
      const isOpen = ({ fileName }: ts.SourceFile): boolean => project.getScriptInfo(fileName)?.isScriptOpen() === true;
      const opened = new Set(files.filter(isOpen).map(({ fileName }) => resolve(fileName)));
      const changes = new Map<string, Change>();
      const before = known ?? now;
      for (const path of new Set([...before.keys(), ...now.keys()]))
        if (before.get(path) !== now.get(path)) changes.set(path, { path });
      for (const path of open) if (!opened.has(path)) changes.set(path, { path, text: null });
      for (const path of opened)
        if (now.has(path) && (changes.has(path) || !open.has(path))) changes.set(path, { path, text: now.get(path)! });
      for (const [path, stamp] of stamps) if (stampOf(path) !== stamp) changes.set(path, { path });
      stamps = new Map([...stamps.keys()].map((path) => [path, stampOf(path)]));
      if (known !== undefined && changes.size === 0) return;
      known = now;
      open = opened;
      editions.set(judge.change([...changes.values()]), now);
    },
    heed(configs) {
      stamps = new Map(configs.map((path) => [path, stamps.get(path) ?? stampOf(path)]));
    },
    moved(findings, path, edition) {
      for (const one of editions.keys()) if (one < edition) editions.delete(one);
      const [before, after] = [editions.get(edition)?.get(path), known?.get(path)];
      return before === undefined || after === undefined ? [] : moveFindings(findings, before, after);
    },
  };
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

/** What is installed may be large, and is looked at when the project is opened. */
const isOwn = ({ fileName }: ts.SourceFile): boolean => !fileName.includes("/node_modules/");
