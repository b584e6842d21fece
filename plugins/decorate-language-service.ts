import { resolve } from "node:path";
import type ts from "typescript-6";
import { codes } from "../compiler/diagnostics/codes.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { judgeApart } from "../editor/judge-apart.ts";
import { dropEchoes } from "./drop-echoes.ts";
import { followTexts } from "./follow-texts.ts";
import { nameFrom } from "./place-diagnostic.ts";
import { numberOf, tellTypescript } from "./tell-typescript.ts";

/** Milliseconds that the editor's thread waits for capc. What takes longer is shown when it is there. */
const patience = 40;

/** The language service of a project, with what capc has to say of its modules as they stand in the editor. */
export function decorateLanguageService(info: ts.server.PluginCreateInfo, typescript: typeof ts): ts.LanguageService {
  const { project, languageService } = info;
  const { configFilePath } = project.getCompilerOptions();
  const root = project.getCurrentDirectory();
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

  /** What is wrong with the configuration is told in each file that is open: it holds for all of them. */
  const findingsIn = (fileName: string): readonly Finding[] => {
    const path = resolve(fileName);
    texts.follow();
    const { edition, findings, configs } = judge.verdict(patience);
    texts.heed(configs);
    const ofFile = findings.filter(({ at }) => at.file === path);
    const ofProject = findings.flatMap((one): Finding[] => {
      if (!configs.includes(one.at.file)) return [];
      const message = `${nameFrom(root, one.at.file)}: ${one.message}`;
      return [{ ...one, message, at: { file: path, start: 0, end: 0 } }];
    });
    return [...ofProject, ...texts.moved(ofFile, path, edition)];
  };
  /** TypeScript goes on, whatever becomes of capc. */
  const without = <T>(own: T, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      log(String(error));
      return own;
    }
  };
  const parts: Partial<ts.LanguageService> = {
    getSemanticDiagnostics(fileName) {
      const own = languageService.getSemanticDiagnostics(fileName);
      return without(own, () => {
        const findings = findingsIn(fileName);
        const file = languageService.getProgram()?.getSourceFile(fileName);
        return [...dropEchoes(own, findings), ...findings.map((one) => tellTypescript(one, file, typescript))];
      });
    },
    getSupportedCodeFixes: (...words) => [
      ...languageService.getSupportedCodeFixes(...words),
      ...codes.map(({ code }) => `${numberOf(code)}`),
    ],
    getCodeFixesAtPosition(fileName, start, end, errorCodes, ...more) {
      const own = languageService.getCodeFixesAtPosition(fileName, start, end, errorCodes, ...more);
      const fixes = () => findingsIn(fileName).flatMap((one) => fixOf(one, fileName, start, end, errorCodes));
      return without(own, () => [...own, ...fixes()]);
    },
    getQuickInfoAtPosition(fileName, position, ...more) {
      const own = languageService.getQuickInfoAtPosition(fileName, position, ...more);
      if (own?.kind !== typescript.ScriptElementKind.parameterElement) return own;
      return without(own, () => {
        texts.follow();
        const found = judge.parameterAt(resolve(fileName), position, patience);
        if (found === undefined) return own;
        const { documentation = [] } = own;
        const text = `${documentation.length > 0 ? "\n\n" : ""}${found.text}`;
        return { ...own, documentation: [...documentation, { kind: "text", text }] };
      });
    },
    dispose() {
      judge.close();
      languageService.dispose();
    },
  };
  const own = Object.entries(languageService).map(([name, act]) => [name, act.bind(languageService)] as const);
  return Object.assign(Object.fromEntries(own), parts) as ts.LanguageService;
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
