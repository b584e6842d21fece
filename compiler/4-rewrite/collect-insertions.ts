/** Text that stands around an expression. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  /** Of wraps around the same text, the lower level stands outside. */
  readonly level: WrapLevel;
  readonly why: string;
}

/** From the outside in: the packages that a body uses, the checks before an expression body, what leaves, what came in, what is made of a literal or a function. */
export const wrapLevels = {
  packages: -1,
  entry: 0,
  leaving: 1,
  vouched: 2,
  crossing: 3,
  existing: 4,
  namespace: 5,
  relay: 6,
} as const;
export type WrapLevel = (typeof wrapLevels)[keyof typeof wrapLevels];

interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly why: string;
  readonly reach: number;
  /** Orders texts at one offset: what closes, innermost first; what stands alone; what opens, outermost first. */
  readonly rank: readonly [0 | 1 | 2, number, number];
}

/** Gathers insertions made in any order, and hands them out so that those at one offset nest as the program does. */
export interface Insertions {
  wrap(wrap: Wrap): void;
  insert(at: number, text: string, why: string): void;
  inOrder(): readonly { readonly at: number; readonly text: string; readonly why: string; readonly reach: number }[];
}

export function collectInsertions(): Insertions {
  const all: Insertion[] = [];
  return {
    wrap({ start, end, open, close, level, why }) {
      all.push(
        { at: start, text: open, why, reach: end, rank: [2, -end, level] },
        { at: end, text: close, why, reach: start, rank: [0, -start, -level] },
      );
    },
    insert(at, text, why) {
      all.push({ at, text, why, reach: at, rank: [1, all.length, 0] });
    },
    inOrder: () =>
      [...all].sort((a, b) => a.at - b.at || a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]),
  };
}
