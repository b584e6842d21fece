import { refuse } from "../captured/cap-error.ts";
import { indexOfByte, isBytes, RawUint8Array, setBytes, sliceBytes } from "../captured/intrinsics.ts";
import { decodeOwn, encodeOwn } from "../pure/utf8.ts";
import { makeQueue } from "./in-turn.ts";

/** Where input comes from, in pieces that are bytes or text: the streams of Node are such things. */
export type Input = AsyncIterable<unknown>;

/** Longer lines are refused: somebody who never ends his line must not fill the memory. */
export const longestLine = 1024 * 1024;

const empty = new RawUint8Array(0);

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length === 0) return right;
  const both = new RawUint8Array(left.length + right.length);
  setBytes(both, left);
  setBytes(both, right, left.length);
  return both;
};

/**
 * The lines of an input, one for each call, and `undefined` when there are no more. It is not read before somebody asks. A line that is not UTF-8 is
 * refused as `not-text` and one that is too long as `too-large`; the next call then gets the next line.
 */
export const splitLines = (input: Input): (() => Promise<string | undefined>) => {
  let pieces: AsyncIterator<unknown> | undefined;
  let rest: Uint8Array = empty;
  let isOver = false;
  let isSkipping = false;
  const inTurn = makeQueue();
  const more = async (): Promise<boolean> => {
    if (isOver) return false;
    pieces ??= input[Symbol.asyncIterator]();
    const { done, value } = await pieces.next();
    isOver = done === true;
    if (isOver) return false;
    const bytes = typeof value === "string" ? encodeOwn(value) : isBytes(value) ? value : refuse("failed");
    rest = joined(rest, bytes);
    return true;
  };
  const take = (end: number, next: number): Uint8Array => {
    const line = sliceBytes(rest, 0, end);
    rest = sliceBytes(rest, next);
    return line;
  };
  const textOf = (line: Uint8Array): string => {
    const { length } = line;
    return decodeOwn(length > 0 && line[length - 1] === 13 ? sliceBytes(line, 0, length - 1) : line);
  };
  const next = async (): Promise<string | undefined> => {
    for (let from = 0; ; ) {
      const end = indexOfByte(rest, 10, from);
      if (end >= 0 && isSkipping) {
        take(end, end + 1);
        isSkipping = false;
        from = 0;
      } else if (end > longestLine) {
        take(end, end + 1);
        return refuse("too-large", "a line of more than 1 MiB");
      } else if (end >= 0) return textOf(take(end, end + 1));
      else {
        from = rest.length;
        if (from > longestLine) {
          rest = empty;
          if (!isSkipping) {
            isSkipping = true;
            return refuse("too-large", "a line of more than 1 MiB");
          }
          from = 0;
        }
        if (!(await more())) {
          const line = take(rest.length, rest.length);
          return line.length === 0 || isSkipping ? undefined : textOf(line);
        }
      }
    }
  };
  return () => inTurn(next);
};
