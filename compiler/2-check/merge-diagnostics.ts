import { powerNames } from "@capc/runtime/tables";
import type { Diagnostic, Finding, Place, TypeScriptError } from "../diagnostics/finding.ts";
import { isFinding } from "../diagnostics/finding.ts";
import { helpWithNames } from "./rules/no-ambient-authority.ts";

/** TypeScript knows more than capc about these: the name is there, but as a type, or it was to be another word. */
const betterKnown: ReadonlySet<string> = new Set(["TS1205", "TS1361", "TS1362", "TS1434", "TS1435", "TS2693"]);

/**
 * What the reader gets to see: one mistake, one finding. Both sides notice a name that nothing declares, an import of what is not there
 * and much of the syntax; the one with the better help stays. An error is only ever dropped for another one, so that nothing passes
 * that would not have passed.
 */
export function mergeDiagnostics(
  errors: readonly (TypeScriptError | Finding)[],
  findings: readonly Finding[],
): readonly Diagnostic[] {
  const known = new Set(errors.filter(({ code }) => betterKnown.has(code)).map(({ at }) => keyOf(at)));
  const kept = findings.filter((finding) => !known.has(keyOf(finding.at)) || !isPlainName(finding));
  const strong = new Map<string, Finding[]>();
  for (const finding of kept) {
    if (!/^CAP1/.test(finding.code) || finding.code === "CAP1008") continue;
    const sameFile = strong.get(finding.at.file) ?? [];
    sameFile.push(finding);
    strong.set(finding.at.file, sameFile);
  }
  const suggestions = new Map<Finding, string>();
  const left = errors.filter((error) => {
    const { at, message } = error;
    if (at === undefined || isFinding(error)) return true;
    const better = strong.get(at.file)?.find((finding) => finding.at.start <= at.start && at.start < finding.at.end);
    const guess = /Did you mean '([\w$]+)'\?$/.exec(message)?.[1];
    if (better?.code === "CAP1001" && guess !== undefined) suggestions.set(better, guess);
    return better === undefined;
  });
  return [...left, ...kept.map((finding) => withGuess(finding, suggestions.get(finding)))];
}

/** A type may be called `process`, but who uses the value means the power. */
function isPlainName({ code, message }: Finding): boolean {
  const name = /^`(.+)` was never granted/.exec(message)?.[1];
  return code === "CAP1001" && name !== undefined && !Object.hasOwn(powerNames, name);
}

const withGuess = (finding: Finding, guess: string | undefined): Finding =>
  guess === undefined || finding.help !== helpWithNames
    ? finding
    : { ...finding, help: `write \`${guess}\`, if that is what you mean` };

const keyOf = (at: Place | undefined): string => `${at?.file}:${at?.start}`;
