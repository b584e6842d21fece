import { findPosition } from "./find-position.ts";
import { type Diagnostic, isFinding, type Severity } from "./finding.ts";

/**
 * A diagnostic for machines. Keys are always there and never change their meaning; new ones may come. Lines and columns count from 1, columns
 * in UTF-16 code units, the end is exclusive.
 */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Null where the diagnostic is about no file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** Null for TypeScript's own errors, as is `help`. */
  readonly why: string | null;
  readonly help: string | null;
}

/** `text` is the file's; without it a place in the file cannot be told. */
export function toJson(diagnostic: Diagnostic, text: string | undefined, name = diagnostic.at?.file): DiagnosticJson {
  const { at, code, severity, message } = diagnostic;
  const from = at && text !== undefined ? findPosition(text, at.start) : undefined;
  const to = at && text !== undefined ? findPosition(text, at.end) : undefined;
  return {
    code,
    severity,
    message,
    file: name ?? null,
    line: from?.line ?? null,
    column: from?.column ?? null,
    endLine: to?.line ?? null,
    endColumn: to?.column ?? null,
    why: isFinding(diagnostic) ? diagnostic.why : null,
    help: isFinding(diagnostic) ? diagnostic.help : null,
  };
}
