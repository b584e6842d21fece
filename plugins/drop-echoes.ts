import type ts from "typescript-6";
import { mergeDiagnostics } from "../compiler/2-check/merge-diagnostics.ts";
import type { Diagnostic, Finding, TypeScriptError } from "../compiler/diagnostics/finding.ts";

/** What TypeScript says of a file, without what capc says better: one mistake, one finding, as in capc's own reports. */
export function dropEchoes(own: readonly ts.Diagnostic[], findings: readonly Finding[]): ts.Diagnostic[] {
  const file = findings[0]?.at.file;
  if (file === undefined) return [...own];
  const errors = own.map(({ code, start, length = 0, messageText }): TypeScriptError => {
    const message = typeof messageText === "string" ? messageText : messageText.messageText;
    return {
      code: `TS${code}`,
      severity: "error",
      message,
      ...(start !== undefined && { at: { file, start, end: start + length } }),
    };
  });
  const left: ReadonlySet<Diagnostic> = new Set(mergeDiagnostics(errors, findings));
  return own.filter((_, index) => left.has(errors[index]!));
}
