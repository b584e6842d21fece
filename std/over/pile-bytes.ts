import { lengthOfBytes, RawUint8Array, setBytes } from "../captured/intrinsics.ts";

/** Bytes that come in pieces, put together at the end. */
export interface Pile {
  /** Keeps a piece, which nobody may write to any more. */
  add(piece: Uint8Array): void;
  /** All of them, in a fresh array. */
  join(): Uint8Array;
}

/** So many pieces are made one. */
const most = 64;

const joined = (lists: readonly (readonly Uint8Array[])[]): Uint8Array => {
  let size = 0;
  for (let i = 0; i < lists.length; i++) for (let j = 0; j < lists[i]!.length; j++) size += lengthOfBytes(lists[i]![j]);
  const all = new RawUint8Array(size);
  let at = 0;
  // The last lists have what came first.
  for (let i = lists.length - 1; i >= 0; i--)
    for (let j = 0; j < lists[i]!.length; j++) {
      setBytes(all, lists[i]![j]!, at);
      at += lengthOfBytes(lists[i]![j]);
    }
  return all;
};

/**
 * Makes an empty pile. Who sends a million pieces of one byte does not make their receiver keep a million arrays, each of which takes a hundred times
 * what is in it: pieces become larger ones, and those larger ones still.
 */
export const makePile = (): Pile => {
  const lists: Uint8Array[][] = [];
  return {
    add: (piece) => {
      let next = piece;
      for (let level = 0; ; level++) {
        const list = lists[level];
        if (list === undefined) {
          lists[level] = [next];
          return;
        }
        list[list.length] = next;
        if (list.length < most) return;
        next = joined([list]);
        list.length = 0;
      }
    },
    join: () => joined(lists),
  };
};
