import type { Finding, Severity, TypeScriptError } from "../diagnostics/finding.ts";
import { DiagnosticCategory, type Program, type TypeScriptDiagnostic } from "./typescript.ts";

/**
 * What `tsc` would print for the program, in its order and its words: errors of the configuration, of syntax and of the options
 * each end the search, because what comes after them is mostly their echo. `ofOptions` are capc's own wishes for the options.
 */
export function gatherTypeScriptErrors(
  program: Program,
  ofOptions: readonly Finding[],
): readonly (TypeScriptError | Finding)[] {
  const stages = [
    () => asErrors(program.getConfigFileParsingDiagnostics()),
    () => asErrors(program.getSyntacticDiagnostics()),
    () => [...ofOptions, ...asErrors([...program.getProgramDiagnostics(), ...program.getGlobalDiagnostics()])],
    () => asErrors(program.getSemanticDiagnostics()),
  ];
  const found: (TypeScriptError | Finding)[] = [];
  for (const stage of stages) {
    found.push(...stage());
    if (found.some(({ severity }) => severity === "error")) break;
  }
  return found;
}

/** More than this is no longer an edit. */
const fewFiles = 8;

/** What will be asked about errors: of some files, as `errorsInFile` does, or of the whole program, as long as there are none. */
export const questionsAboutErrors = (
  program: Program,
  paths: readonly string[] | undefined,
): readonly (() => unknown)[] =>
  paths === undefined
    ? [
        () => program.getConfigFileParsingDiagnostics(),
        () => program.getSyntacticDiagnostics(),
        () => program.getProgramDiagnostics(),
        () => program.getGlobalDiagnostics(),
        () => program.getSemanticDiagnostics(),
      ]
    : paths
        .slice(0, fewFiles)
        .flatMap((path) => [() => program.getSyntacticDiagnostics(path), () => program.getSemanticDiagnostics(path)]);

export interface FileErrors {
  readonly isSyntax: boolean;
  readonly errors: readonly TypeScriptError[];
}

/** What `gatherTypeScriptErrors` would say about one file. */
export function errorsInFile(program: Program, path: string): FileErrors {
  const ofSyntax = asErrors(program.getSyntacticDiagnostics(path));
  const isSyntax = ofSyntax.some(({ severity }) => severity === "error");
  return { isSyntax, errors: isSyntax ? ofSyntax : [...ofSyntax, ...asErrors(program.getSemanticDiagnostics(path))] };
}

/** What stands in the way of a file's declarations: an inferred type that its readers cannot name. */
export const gatherDeclarationErrors = (program: Program, path: string): readonly TypeScriptError[] =>
  asErrors(program.getDeclarationDiagnostics(path));

function asErrors(diagnostics: readonly TypeScriptDiagnostic[]): readonly TypeScriptError[] {
  const seen = new Set<string>();
  return diagnostics.flatMap((diagnostic): TypeScriptError[] => {
    const severity = severityOf(diagnostic);
    const message = flatten(diagnostic);
    const { code, fileName, pos, end } = diagnostic;
    const key = `${code} ${fileName} ${pos} ${end} ${message}`;
    if (severity === undefined || seen.has(key) || code === unsafeToRewrite) return [];
    seen.add(key);
    const at = fileName === undefined ? undefined : { file: fileName, start: pos, end };
    return [{ code: `TS${code}`, severity, ...(at && { at }), message }];
  });
}

/** TypeScript would write the specifier of another project as it stands; capc writes where that project's output is. */
const unsafeToRewrite = 2878;

/** The links of a chain stand below each other, two spaces deeper each, as `tsc` prints them. */
function flatten({ text, messageChain = [] }: TypeScriptDiagnostic, depth = 0): string {
  return [`${"  ".repeat(depth)}${text}`, ...messageChain.map((link) => flatten(link, depth + 1))].join("\n");
}

function severityOf({ category }: TypeScriptDiagnostic): Severity | undefined {
  if (category === DiagnosticCategory.Error) return "error";
  return category === DiagnosticCategory.Warning ? "warning" : undefined;
}
