import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needBytes, needCount, needWellFormed } from "../captured/check-arguments.ts";
import { freeze, isBytes, max, min, RawUint8Array, setBytes } from "../captured/intrinsics.ts";
import { decodeOwn, encodeOwn } from "../pure/utf8.ts";
import type { AppendFile, File, FileWriter, ReadFile } from "../types/files.ts";
import { makeQueue } from "./in-turn.ts";
import { type Budget, type Lease, spend } from "./limits.ts";
import type { RawFile, RawTree } from "./raw-tree.ts";
import { readerOver } from "./reader-over.ts";

/** A name in a directory, and what holds for whoever goes by it. */
export interface Spot<D> {
  readonly tree: RawTree<D>;
  readonly lease: Lease;
  readonly budget: Budget;
  /** Goes there, does something, and lets go of the way. Errors say the caller's path. */
  at<T>(act: (dir: D, name: string) => T): Promise<T>;
  /** The same for what takes its time. */
  staying<T>(act: (dir: D, name: string) => Promise<T>): Promise<T>;
  /** Puts the caller's path into errors. */
  named<T>(promise: Promise<T>): Promise<T>;
}

/** How much of a file is read at once where nobody says so, and how much may be. */
const [usual, most] = [16 * 1024 * 1024, 512 * 1024 * 1024];

/** Bytes of our own of what is to be written. */
const ownBytes = (data: unknown): Uint8Array => {
  if (typeof data === "string") return encodeOwn(needWellFormed(data, "data"));
  return isBytes(data) ? needBytes(data, "data") : refuse("bad-argument", "data: expected string or Uint8Array");
};

/** Reads to the end: a file may grow while it is read, and those of the system say that they are empty. */
const readAll = async (file: RawFile, limit: number): Promise<Uint8Array> => {
  let all = await file.read(min(file.size(), limit) + 1, 0);
  for (;;) {
    if (all.length > limit) return refuse("too-large");
    const more = await file.read(min(max(all.length, 4096), limit - all.length + 1), all.length);
    if (more.length === 0) return all;
    const longer = new RawUint8Array(all.length + more.length);
    setBytes(longer, all);
    setBytes(longer, more, all.length);
    all = longer;
  }
};

/** The right to read the file there. */
export const readFileOver = <D>(spot: Spot<D>): ReadFile => Namespace(readMembers(spot));

const readMembers = <D>({ tree, lease, at, named }: Spot<D>): ReadFile => {
  const open = (): Promise<RawFile> => at((dir, name) => tree.read(dir, name));
  const whole = async (maxBytes: unknown): Promise<Uint8Array> => {
    const limit = needCount(maxBytes, "maxBytes", most, usual);
    const file = await open();
    try {
      const bytes = await readAll(file, limit);
      lease.check();
      return bytes;
    } finally {
      file.close();
    }
  };
  return {
    reader: async () => readerOver(await open(), lease),
    bytes: (maxBytes) => named(whole(maxBytes)),
    text: (maxBytes) => named((async () => decodeOwn(await whole(maxBytes)))()),
    stat: () => at((dir, name) => freeze(tree.stat(dir, name))),
  };
};

/** The right to add to the file there. */
export const appendFileOver = <D>(spot: Spot<D>): AppendFile =>
  Namespace<AppendFile>({
    append: async (data) => {
      const bytes = ownBytes(data);
      const file = await openToWrite(spot, "append", bytes.length);
      try {
        await spot.named(file.write(bytes, 0));
      } finally {
        file.close();
      }
    },
  });

const openToWrite = <D>({ tree, budget, at }: Spot<D>, how: "empty" | "append", bytes: number): Promise<RawFile> =>
  at((dir, name) => {
    if (!budget.has(bytes, 0)) refuse("quota");
    const { file, isNew } = tree.write(dir, name, how, budget.has(bytes, 1));
    budget.take(bytes, isNew ? 1 : 0);
    return file;
  });

/** The right to read and write the file there. */
export const fileOver = <D>(spot: Spot<D>): File => {
  const { tree, lease, budget, staying } = spot;
  return Namespace<File>({
    ...readMembers(spot),
    readOnly: () => readFileOver(spot),
    appendOnly: () => appendFileOver(spot),
    writer: async () => writerOver(await openToWrite(spot, "empty", 0), spot),
    replace: async (data) => {
      const bytes = ownBytes(data);
      await staying((dir, name) => {
        spend(budget, bytes.length, isThere(tree, dir, name) ? 0 : 1);
        return tree.replace(dir, name, bytes, lease.check);
      });
    },
  });
};

const isThere = <D>(tree: RawTree<D>, dir: D, name: string): boolean => {
  try {
    tree.stat(dir, name);
    return true;
  } catch {
    return false;
  }
};

const writerOver = <D>(file: RawFile, { lease, budget }: Spot<D>): FileWriter => {
  let position = 0;
  let isClosed = false;
  const inTurn = makeQueue();
  const check = (): void => {
    lease.check();
    if (isClosed) refuse("closed");
  };
  return Namespace<FileWriter>({
    write: async (data) => {
      // At once: the caller may change the bytes while it waits for its turn.
      const bytes = ownBytes(data);
      return await inTurn(async () => {
        check();
        spend(budget, bytes.length, 0);
        await file.write(bytes, position);
        position += bytes.length;
        return bytes.length;
      });
    },
    sync: () =>
      inTurn(async () => {
        check();
        await file.sync();
      }),
    close: () =>
      inTurn(async () => {
        if (!isClosed) file.close();
        isClosed = true;
      }),
  });
};
