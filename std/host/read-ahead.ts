import { min, RawUint8Array, setBytes, sliceBytes, viewOf } from "../captured/intrinsics.ts";
import type { RawFile } from "../over/raw-tree.ts";
import type { DiskFile } from "./open-files.ts";

/** What is read at once. Two of them are all that is held. */
const blockSize = 1024 * 1024;
/** So many small reads in a row look like more to come. */
const patience = 3;

/** A part of the file, in a store that is used again. */
interface Block {
  readonly store: Uint8Array;
  start: number;
  length: number;
}

/**
 * A file that is read ahead of whoever goes through it piece by piece: the trip to the system, which costs more than the bytes, is made for many
 * pieces, and while they are being used. Bytes may so be as old as the piece before them.
 */
export const readAhead = ({ readInto, ...file }: DiskFile): RawFile => {
  let expected = 0;
  let inRow = 0;
  let isClosed = false;
  /** The block that is being used, and the one that comes next or is free. */
  let block: Block | undefined;
  let spare: Block | undefined;
  /** What is being read to `spare`. Nothing else may be, and the descriptor has to stay, until it has come. */
  let coming: Promise<void> | undefined;

  const fetch = async (into: Block, start: number): Promise<void> => {
    into.length = 0;
    into.start = start;
    try {
      into.length = await readInto(into.store, start);
    } catch {
      // Whoever asks for these bytes asks the system again, and is told then.
    } finally {
      coming = undefined;
      if (isClosed) file.close();
    }
  };
  const newBlock = (): Block => ({ store: new RawUint8Array(blockSize), start: 0, length: 0 });
  const has = (one: Block | undefined, at: number): boolean =>
    one !== undefined && at >= one.start && at < one.start + one.length;

  /** The block with the byte at a position; undefined where there is none. */
  const blockAt = async (at: number): Promise<Block | undefined> => {
    if (has(block, at)) return block;
    if (coming !== undefined) await coming;
    const next = spare ?? newBlock();
    if (!has(next, at)) await (coming = fetch(next, at));
    if (!has(next, at)) return undefined;
    spare = block;
    block = next;
    // What ended here is asked again when somebody gets there, for it may have grown.
    if (block.length === blockSize) coming = fetch((spare ??= newBlock()), block.start + blockSize);
    else if (spare !== undefined) spare.length = 0;
    return block;
  };

  const readInRow = async (size: number, from: number): Promise<Uint8Array> => {
    const first = await blockAt(from);
    if (first === undefined) return file.read(size, from);
    const start = from - first.start;
    if (start + size <= first.length) return sliceBytes(first.store, start, start + size);
    const bytes = new RawUint8Array(size);
    let done = 0;
    for (let one: Block | undefined = first; one !== undefined && done < size; one = await blockAt(from + done)) {
      const skipped = from + done - one.start;
      const part = viewOf(one.store, skipped, min(one.length, skipped + size - done));
      setBytes(bytes, part, done);
      done += part.length;
      if (one.length < blockSize) break;
    }
    return done === size ? bytes : sliceBytes(bytes, 0, done);
  };

  /** What was read before somebody went elsewhere is too old. */
  const forget = async (): Promise<void> => {
    if (coming !== undefined) await coming;
    if (block !== undefined) block.length = 0;
    if (spare !== undefined) spare.length = 0;
  };

  return {
    ...file,
    read: async (size, at) => {
      inRow = at === expected && size < blockSize / 2 ? inRow + 1 : 0;
      if (inRow === 0 && block !== undefined) await forget();
      const bytes = await (inRow > patience ? readInRow(size, at) : file.read(size, at));
      expected = at + bytes.length;
      return bytes;
    },
    close: () => {
      isClosed = true;
      if (coming === undefined) file.close();
    },
  };
};
