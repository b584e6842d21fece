import type { Module } from "../compiler/1-open/session.ts";
import { type Diagnostic, isFinding, type TextEdit } from "../compiler/diagnostics/finding.ts";
import type { Files } from "./files.ts";
import { writeOutputs } from "./write-outputs.ts";

/**
 * Applies the fixes that findings carry and writes the files, all or none. A fix is applied whole or not at all: of two that touch the same text
 * the second waits for the next round. Answers the files that changed.
 */
export function applyFixes(
  diagnostics: readonly Diagnostic[],
  modules: readonly Module[],
  files: Files,
): readonly string[] {
  const outputs = modules.flatMap(({ path, text }) => {
    const fixes = diagnostics.flatMap((one) => (isFinding(one) && one.at.file === path && one.fix ? [one.fix] : []));
    const next = fixes.length === 0 ? text : withFixes(text, fixes);
    if (next === text) return [];
    const mark = ["", "\ufeff"].find((one) => files.holds(path, one + text));
    // In another encoding writing would lose what was not understood.
    return mark === undefined ? [] : [{ path, text: mark + next }];
  });
  return writeOutputs(outputs, files);
}

function withFixes(text: string, fixes: readonly (readonly TextEdit[])[]): string {
  const accepted: TextEdit[] = [];
  for (const fix of fixes)
    if (!fix.some((edit) => accepted.some((other) => collides(edit, other)))) accepted.push(...fix);
  let result = text;
  for (const { start, end, text: by } of accepted.sort((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}

/** Touching is enough: of two insertions at one place nobody has decided which comes first. */
const collides = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
