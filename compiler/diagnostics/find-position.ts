/** A place as editors count: lines and columns from 1, columns in UTF-16 code units, a tab is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins; lines end where TypeScript ends them. */
export function lineStarts(text: string): readonly number[] {
  // Diagnostics come sorted by file: the last text is nearly always the next one too.
  if (last.text === text) return last.starts;
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(index + end.length);
  last = { text, starts };
  return starts;
}

let last: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

/** The position of an offset; one past the end of the text counts as the end. */
export function findPosition(text: string, offset: number): Position {
  const starts = lineStarts(text);
  const clamped = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: clamped - starts[low]! + 1 };
}

/** The text of a line, counted from 1, without its end. */
export function lineAt(text: string, line: number): string {
  const starts = lineStarts(text);
  return text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n\u2028\u2029]+$/, "");
}
