import type ts from "typescript-6";
import { type Diagnostic, isFinding } from "../compiler/diagnostics/finding.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";

/** As far as it is used: the one that the tool has loaded. */
export type TypeScript = Pick<typeof ts, "DiagnosticCategory">;

/** The number that stands for a code of capc where TypeScript wants one; far above its own. */
export const numberOf = (code: string): number =>
  code.startsWith("TS") ? Number(code.slice(2)) : 990_000 + Number(code.slice(3));

/** A diagnostic as TypeScript's own, so that every tool around TypeScript shows it in its way. `file` is the one that it is about. */
export function tellTypescript(
  one: Diagnostic,
  file: ts.SourceFile | undefined,
  typescript: TypeScript,
): ts.Diagnostic {
  const categories = typescript.DiagnosticCategory;
  const { text, notes, severity } = placeDiagnostic(one, file?.text);
  const category = severity === "error" ? categories.Error : categories.Warning;
  const code = numberOf(one.code);
  const message = isFinding(one) ? text : `capc checks with TypeScript 7: ${one.message}`;
  const placed = file !== undefined && one.at !== undefined;
  return {
    file,
    start: placed ? one.at.start : undefined,
    length: placed ? one.at.end - one.at.start : undefined,
    category,
    code,
    source: "capc",
    messageText:
      notes.length === 0
        ? message
        : {
            messageText: message,
            category,
            code,
            next: notes.map((messageText) => ({ messageText, category: categories.Message, code })),
          },
  };
}

/** What is wrong with how capc was called, as an error about no file. */
export const tellUsage = (messageText: string, typescript: TypeScript): ts.Diagnostic => ({
  file: undefined,
  start: undefined,
  length: undefined,
  category: typescript.DiagnosticCategory.Error,
  code: 990_000,
  source: "capc",
  messageText,
});
