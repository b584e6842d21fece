import { relative } from "node:path";
import { findPosition, lineAt } from "../compiler/diagnostics/find-position.ts";
import { type Diagnostic, isFinding } from "../compiler/diagnostics/finding.ts";
import { isAboutWholeFile } from "../compiler/diagnostics/render-frame.ts";
import { showMessage } from "../compiler/diagnostics/show-text.ts";

/** A diagnostic in the terms that bundlers share. */
export interface PlacedInTool {
  readonly severity: "error" | "warning";
  /** `CAP1001: …` */
  readonly text: string;
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly column: number;
  /** How much of the line is meant, in the same units. */
  readonly length: number;
  readonly lineText: string;
  /** Why and help; none for TypeScript's own errors. */
  readonly notes: readonly string[];
}

/** `text` is that of the file, as TypeScript read it. */
export function placeDiagnostic(diagnostic: Diagnostic, text: string | undefined): PlacedInTool {
  const { at, code, severity, message } = diagnostic;
  const isPlaced = at !== undefined && text !== undefined && !isAboutWholeFile(diagnostic);
  const { line, column } = isPlaced ? findPosition(text, at.start) : { line: 1, column: 1 };
  const lineText = isPlaced ? lineAt(text, line) : "";
  const length = isPlaced ? Math.max(0, Math.min(at.end - at.start, lineText.length - column + 1)) : 0;
  return {
    severity,
    text: `${code}: ${showMessage(message)}`,
    ...(at !== undefined && { file: at.file }),
    line,
    column: column - 1,
    length,
    lineText,
    notes: isFinding(diagnostic)
      ? [`why: ${showMessage(diagnostic.why)}`, `help: ${showMessage(diagnostic.help)}`, `more: capc explain ${code}`]
      : [],
  };
}

/** Where a diagnostic is, as people and editors write it; lines and columns from 1. */
export const placeName = ({ file, line, column }: PlacedInTool, root: string): string =>
  file === undefined ? "" : `${nameFrom(root, file)}:${line}:${column + 1}`;

/** A path below the root, as people write it; one that is elsewhere as it is. */
export function nameFrom(root: string, path: string): string {
  const name = relative(root, path).replaceAll("\\", "/");
  return name.startsWith("../") ? path : name;
}
