import { type Diagnostic, isFinding } from "../compiler/diagnostics/finding.ts";

/** A diagnostic with its place resolved; lines and columns count from 1, columns in UTF-16 code units. */
export interface PlacedDiagnostic {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  /** What to write instead; absent for TypeScript's own errors. */
  readonly help?: string;
}

/** Thrown for a text that is not in the language, or that TypeScript rejects. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  readonly code = "ERR_CAPC_COMPILE";
  readonly diagnostics: readonly PlacedDiagnostic[];

  constructor(diagnostics: readonly PlacedDiagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    super(
      first === undefined
        ? "rejected"
        : `${first.file}(${first.line},${first.column}): error ${first.code}: ${first.message}${more}`,
    );
    this.diagnostics = diagnostics;
  }
}

/** Resolves offsets to lines and columns; `textOf` answers a file's text, `nameOf` the name to show for it. */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  nameOf: (file: string) => string,
): readonly PlacedDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { code, message, severity, at } = diagnostic;
    const text = (at && textOf(at.file)) ?? "";
    const before = text.slice(0, at?.start ?? 0).split(/\r\n|[\n\r\u2028\u2029]/);
    return {
      code,
      message,
      file: at === undefined ? "" : nameOf(at.file),
      line: before.length,
      column: before.at(-1)!.length + 1,
      severity,
      ...(isFinding(diagnostic) && { help: diagnostic.help }),
    };
  });
}
