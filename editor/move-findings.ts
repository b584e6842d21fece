import type { Finding } from "../compiler/diagnostics/finding.ts";

/** Findings about a text where they stand in what it was edited to. What stood in the edited part is gone, until it is found again. */
export function moveFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const end = before.length - tail;
  const shift = after.length - before.length;
  const isKept = (place: { readonly start: number; readonly end: number }): boolean =>
    place.end <= start || place.start >= end;
  const moved = <P extends { readonly start: number; readonly end: number }>(place: P): P =>
    place.end <= start ? place : { ...place, start: place.start + shift, end: place.end + shift };
  return findings.flatMap((one): Finding[] => {
    const { fix, ...others } = one;
    if (!isKept(one.at)) return [];
    const isWhole = fix?.every(isKept) === true;
    return [{ ...others, at: moved(one.at), ...(isWhole && { fix: fix.map(moved) }) }];
  });
}
