import MagicString, { type SourceMap } from "magic-string";

export type { SourceMap };

/** One change to a source text, and why it is made. */
export interface Edit {
  readonly kind: "blank" | "overwrite" | "insert" | "move";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly why: string;
  /** Of an insertion: where what it opens ends, or what it closes begins. */
  readonly reach?: number;
}

/**
 * The changes to one source text. They are gathered in any order and applied together, so that a change never depends on who came
 * first: what is blanked or overwritten goes, the outer of two such ranges wins, and what is inserted stays. Of insertions at one offset come
 * those that close, the innermost first; those that stand alone; those that open, the outermost first; else the order of the calls decides.
 */
export interface Edits {
  /** Puts spaces in the place of text; line ends stay, and with them every line and column. */
  blank(start: number, end: number, why: string): void;
  /** `reach` is the other end of what the text opens or closes; without it the text stands alone. */
  insert(at: number, text: string, why: string, reach?: number): void;
  overwrite(start: number, end: number, text: string, why: string): void;
  prepend(text: string): void;
  append(text: string): void;
  /** All changes so far, for a listing. */
  list(): readonly Edit[];
  toText(): string;
  toMap(names: { readonly source: string; readonly file?: string }): SourceMap;
}

export function openEdits(text: string): Edits {
  const edits: Edit[] = [];
  let before = "";
  let after = "";
  let applied: MagicString | undefined;

  const add = (edit: Edit): void => {
    applied = undefined;
    edits.push(edit);
  };

  const result = (): MagicString => {
    if (applied !== undefined) return applied;
    applied = new MagicString(text);
    const inserts = edits.filter(({ kind }) => kind === "insert").sort(nested);
    const cuts = inserts.map(({ start }) => start);
    for (const range of outermost(edits.filter(({ kind, start, end }) => kind !== "insert" && end > start))) {
      if (range.kind === "overwrite") applied.update(range.start, range.end, range.text);
      else
        for (const [start, end] of linesOf(text, range.start, range.end, cuts))
          applied.update(start, end, " ".repeat(end - start));
    }
    for (const insert of inserts) applied.appendLeft(insert.start, insert.text);
    applied.prepend(before);
    applied.append(after);
    return applied;
  };

  return {
    blank: (start, end, why) => add({ kind: "blank", start, end, text: "", why }),
    insert: (at, inserted, why, reach = at) => add({ kind: "insert", start: at, end: at, text: inserted, why, reach }),
    overwrite: (start, end, replacement, why) => add({ kind: "overwrite", start, end, text: replacement, why }),
    prepend(added) {
      applied = undefined;
      before = added + before;
    },
    append(added) {
      applied = undefined;
      after += added;
    },
    list: () => edits,
    toText: () => result().toString(),
    toMap: ({ source, file }) =>
      result().generateMap({ source, includeContent: true, hires: "boundary", ...(file !== undefined && { file }) }),
  };
}

function nested(a: Edit, b: Edit): number {
  const rank = ({ start, reach = start }: Edit): number => Math.sign(reach - start);
  const alone = rank(a) === 0 && rank(b) === 0;
  return a.start - b.start || rank(a) - rank(b) || (alone ? 0 : (b.reach ?? 0) - (a.reach ?? 0));
}

/** Ranges that lie in no other one; of blanks that overlap, their union. */
function outermost(ranges: readonly Edit[]): readonly Edit[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.end) kept.push(range);
    else if (range.end > last.end) {
      if (last.kind !== "blank" || range.kind !== "blank")
        throw new Error(`edits overlap at ${range.start}: ${last.why}; ${range.why}`);
      kept[kept.length - 1] = { ...last, end: range.end };
    }
  }
  return kept;
}

/** The parts of a range between line ends and cuts: a chunk that was edited can take no insertion in its middle. */
function linesOf(
  text: string,
  start: number,
  end: number,
  cuts: readonly number[],
): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  const edges = new Set(cuts.filter((cut) => cut > start && cut < end));
  let from = start;
  for (let at = start; at <= end; at++) {
    const isLineEnd = at < end && "\n\r\u2028\u2029".includes(text[at]!);
    if (at !== end && !isLineEnd && !edges.has(at)) continue;
    if (at > from) parts.push([from, at]);
    from = isLineEnd ? at + 1 : at;
  }
  return parts;
}
