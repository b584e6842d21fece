import { findPosition } from "./find-position.ts";
import type { Diagnostic } from "./finding.ts";
import { isAboutWholeFile, type Look } from "./render-frame.ts";
import { showMessage, showName } from "./show-text.ts";

/**
 * A diagnostic in the form of `tsc --pretty false`, `src/a.ts(3,7): error CAP1001: …`, which editors and problem matchers know. What is
 * about a file as a whole has no place: `error CAP0002: src/a.ts: …`.
 */
export function renderLine(
  diagnostic: Diagnostic,
  text: string | undefined,
  { name }: Pick<Look, "name"> = {},
): string {
  const { at, code, severity, message } = diagnostic;
  const words = showMessage(message);
  if (at === undefined) return `${severity} ${code}: ${words}`;
  const file = showName(name ?? at.file);
  if (text === undefined || isAboutWholeFile(diagnostic)) return `${severity} ${code}: ${file}: ${words}`;
  const { line, column } = findPosition(text, at.start);
  return `${file}(${line},${column}): ${severity} ${code}: ${words}`;
}
