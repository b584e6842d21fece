import { decode, encode } from "@jridgewell/sourcemap-codec";

/** Text that was put into a line of an output: line and column count from 0, the column as it was before. */
export interface Insertion {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Moves what stands behind insertions, which come in the order of the text. */
export function shiftMappings(mappings: string, insertions: readonly Insertion[]): string {
  if (insertions.length === 0) return mappings;
  const lines = decode(mappings);
  for (const { line, column, length } of insertions.toReversed())
    for (const segment of lines[line] ?? []) if (segment[0] >= column) segment[0] += length;
  return encode(lines);
}
