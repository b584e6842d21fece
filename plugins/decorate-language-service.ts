import { statSync } from "node:fs";
import { resolve } from "node:path";
import type ts from "typescript-6";
import { codes } from "../compiler/diagnostics/codes.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { type Judge, judgeApart } from "../editor/judge-apart.ts";
import { moveFindings } from "../editor/move-findings.ts";
import type { Change } from "../importer/open-workspace.ts";
import { dropEchoes } from "./drop-echoes.ts";
import { numberOf, tellTypescript } from "./tell-typescript.ts";

/** Milliseconds that the editor's thread waits for capc. What takes longer is shown when it is there. */
const patience = 40;

/** The language service of a project, with what capc has to say of its modules as they stand in the editor. */
export function decorateLanguageService(info: ts.server.PluginCreateInfo, typescript: typeof ts): ts.LanguageService {
  const { project, languageService } = info;
  const { configFilePath } = project.getCompilerOptions();
  const log = (text: string): void => project.projectService.logger.info(`capc: ${text}`);
  if (typeof configFilePath !== "string") {
    log("there is no tsconfig.json, by which modules are told from host files");
    return languageService;
  }
  const judge = judgeApart(
    resolve(configFilePath),
    () => project.refreshDiagnostics(),
    (reason) => log(`stopped: ${reason}`),
  );
  const texts = followTexts(info, judge);

  const findingsIn = (fileName: string): readonly Finding[] => {
    texts.follow();
    const { edition, findings, configs } = judge.verdict(patience);
    texts.heed(configs);
    const path = resolve(fileName);
    return texts.moved(
      findings.filter(({ at }) => at.file === path),
      path,
      edition,
    );
  };
  const parts: Partial<ts.LanguageService> = {
    getSemanticDiagnostics(fileName) {
      const own = languageService.getSemanticDiagnostics(fileName);
      const findings = findingsIn(fileName);
      const file = languageService.getProgram()?.getSourceFile(fileName);
      return [...dropEchoes(own, findings), ...findings.map((one) => tellTypescript(one, file, typescript))];
    },
    getSupportedCodeFixes: (...words) => [
      ...languageService.getSupportedCodeFixes(...words),
      ...codes.map(({ code }) => `${numberOf(code)}`),
    ],
    getCodeFixesAtPosition(fileName, start, end, errorCodes, ...more) {
      const own = languageService.getCodeFixesAtPosition(fileName, start, end, errorCodes, ...more);
      return [...own, ...findingsIn(fileName).flatMap((one) => fixOf(one, fileName, start, end, errorCodes))];
    },
    getQuickInfoAtPosition(fileName, position, ...more) {
      const own = languageService.getQuickInfoAtPosition(fileName, position, ...more);
      if (own?.kind !== typescript.ScriptElementKind.parameterElement) return own;
      texts.follow();
      const found = judge.parameterAt(resolve(fileName), position, patience);
      if (found === undefined) return own;
      const documentation = own.documentation ?? [];
      const line = documentation.length > 0 ? "\n\n" : "";
      return { ...own, documentation: [...documentation, { kind: "text", text: `${line}${found.text}` }] };
    },
    dispose() {
      judge.close();
      languageService.dispose();
    },
  };
  return Object.assign(Object.create(null) as ts.LanguageService, languageService, parts);
}

function fixOf(
  { code, at, fix, help }: Finding,
  fileName: string,
  start: number,
  end: number,
  errorCodes: readonly number[],
): readonly ts.CodeFixAction[] {
  if (fix === undefined || !errorCodes.includes(numberOf(code)) || at.end < start || at.start > end) return [];
  const textChanges = fix.map((edit) => ({
    span: { start: edit.start, length: edit.end - edit.start },
    newText: edit.text,
  }));
  return [{ fixName: "capc", description: `capc: ${help}`, changes: [{ fileName, textChanges }] }];
}

interface Texts {
  /** Tells the judge what is no longer as it was told. */
  follow(): void;
  /** Follows the files with settings too. */
  heed(configs: readonly string[]): void;
  /** Findings of an edition where they stand in the text as it is. */
  moved(findings: readonly Finding[], path: string, edition: number): readonly Finding[];
}

/** Follows what the editor and the disk make of the files of a project. */
function followTexts({ project, languageService }: ts.server.PluginCreateInfo, judge: Judge): Texts {
  let known: ReadonlyMap<string, string> | undefined;
  /** What the editor holds, and the judge was handed. */
  let open: ReadonlySet<string> = new Set();
  let stamps: ReadonlyMap<string, string> = new Map();
  const editions = new Map<number, ReadonlyMap<string, string>>();
  return {
    follow() {
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
