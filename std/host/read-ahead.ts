import { min, RawUint8Array, setBytes, sliceBytes, thenOf, viewOf } from "../captured/intrinsics.ts";
import type { RawFile } from "../over/raw-tree.ts";

/** What is read at once. Two of them are all that is held. */
const blockSize = 1024 * 1024;
/** So many small reads in a row look like more to come. */
const patience = 3;

interface Block {
  readonly start: number;
  readonly bytes: Uint8Array;
}

const ignore = (): void => {};

/**
 * A file that is read ahead of whoever goes through it piece by piece: the trip to the system, which costs more than the bytes, is made for many
 * pieces, and while they are being used. Bytes may so be as old as the piece before them.
 */
export const readAhead = (file: RawFile): RawFile => {
  let expected = 0;
  let inRow = 0;
  let block: Block | undefined;
  let coming: Promise<Block> | undefined;

  let underWay = 0;
  let isClosing = false;

  const fetch = async (start: number): Promise<Block> => {
    underWay++;
    try {
      return { start, bytes: await file.read(blockSize, start) };
    } finally {
      underWay--;
      if (isClosing && underWay === 0) file.close();
    }
  };

  /** The block with the byte at a position; undefined at what was the end. */
  const blockAt = async (at: number): Promise<Block | undefined> => {
    if (block !== undefined && at >= block.start && at < block.start + block.bytes.length) return block;
    // What ended before is asked again, for it may have grown.
    const mayGoOn = block === undefined || block.bytes.length === blockSize;
    const isNext = block !== undefined && at === block.start + block.bytes.length;
    const waiting = coming;
    coming = undefined;
    block = mayGoOn && isNext && waiting !== undefined ? await waiting : await fetch(at);
    if (block.bytes.length === blockSize) {
      coming = fetch(block.start + blockSize);
      thenOf(coming, ignore, ignore);
    }
    return block.bytes.length === 0 ? undefined : block;
  };

  const readInRow = async (size: number, from: number): Promise<Uint8Array> => {
    const first = await blockAt(from);
    if (first === undefined) return new RawUint8Array(0);
    const start = from - first.start;
    if (start + size <= first.bytes.length) return sliceBytes(first.bytes, start, start + size);
    const bytes = new RawUint8Array(size);
    let done = 0;
    for (let one: Block | undefined = first; one !== undefined && done < size; one = await blockAt(from + done)) {
      const skipped = from + done - one.start;
      const part = viewOf(one.bytes, skipped, min(one.bytes.length, skipped + size - done));
      setBytes(bytes, part, done);
      done += part.length;
      if (done === size || one.bytes.length < blockSize) break;
    }
    return done === size ? bytes : sliceBytes(bytes, 0, done);
  };

  return {
    ...file,
    read: async (size, at) => {
      inRow = at === expected && size < blockSize / 2 ? inRow + 1 : 0;
      if (inRow === 0) block = undefined;
      const bytes = await (inRow > patience ? readInRow(size, at) : file.read(size, at));
      expected = at + bytes.length;
      return bytes;
    },
    // What is under way has the descriptor, whose number must not become another file's meanwhile.
    close: () => {
      block = undefined;
      isClosing = true;
      if (underWay === 0) file.close();
    },
  };
};
