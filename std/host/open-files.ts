import fs from "node:fs";
import { capError, reasonOf } from "../captured/cap-error.ts";
import { RawPromise, RawRegistry, RawUint8Array, sliceBytes, viewOf } from "../captured/intrinsics.ts";
import type { RawFile } from "../over/raw-tree.ts";
import type { Reason } from "../types/data.ts";

// POWER: the file system, by the functions as the package found them. Each takes a descriptor, or a path below /proc/self/fd.
const { closeSync, fstatSync, fsync, openSync, read, write } = fs;

/** What the system says is wrong, in the words of capabilities. */
const reasons: Readonly<Record<string, Reason>> = Object.freeze({
  __proto__: null as never,
  EACCES: "denied",
  EBUSY: "busy",
  EDQUOT: "quota",
  EEXIST: "exists",
  EINVAL: "bad-name",
  EISDIR: "not-a-file",
  ELOOP: "not-a-file",
  EMFILE: "busy",
  ENAMETOOLONG: "bad-name",
  ENFILE: "busy",
  ENOENT: "not-found",
  ENOSPC: "quota",
  ENOTDIR: "not-a-directory",
  ENOTEMPTY: "not-empty",
  ENXIO: "not-a-file",
  EPERM: "denied",
  EROFS: "denied",
  ETXTBSY: "busy",
  EXDEV: "refused",
});

/** Why it went wrong, in the words of capabilities. Of the system's error nothing else crosses: its message has a path in it. */
export const reasonFor = (error: unknown): Reason =>
  reasonOf(error) ?? reasons[`${(error as { code?: unknown }).code}`] ?? "failed";

/** Calls the system, and translates what it throws. */
export const ask = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw capError(reasonFor(error));
  }
};

/** A descriptor. It is closed when it is let go of, and at the latest when nobody can use it any more. */
export interface Descriptor {
  fd: number;
}

const mostOpen = 4096;
let open = 0;

const lost = new RawRegistry<number>((fd) => {
  open--;
  try {
    closeSync(fd);
  } catch {} // nobody is there to be told
});

export const openDescriptor = (path: string, flags: number, mode?: number): Descriptor => {
  // What a module opens must not keep the process from opening anything.
  if (open >= mostOpen) throw capError("busy");
  const descriptor = { fd: openSync(path, flags, mode) };
  open++;
  lost.register(descriptor, descriptor.fd, descriptor);
  return descriptor;
};

export const closeDescriptor = (descriptor: Descriptor): void => {
  const { fd } = descriptor;
  if (fd === -1) return;
  descriptor.fd = -1;
  open--;
  lost.unregister(descriptor);
  closeSync(fd);
};

/** A file of which bytes can be read to where others were before. */
export interface DiskFile extends RawFile {
  /** Answers how many there were. */
  readInto(bytes: Uint8Array, at: number): Promise<number>;
}

/** An open file, over its descriptor. */
export const openFile = (descriptor: Descriptor, isAppending: boolean): DiskFile => {
  const writeFrom = (bytes: Uint8Array, done: number, at: number): Promise<void> =>
    new RawPromise((resolve, reject) => {
      const rest = done === 0 ? bytes : viewOf(bytes, done, bytes.length);
      write(descriptor.fd, rest, 0, rest.length, isAppending ? null : at + done, (error, written) => {
        if (error) reject(capError(reasonFor(error)));
        else resolve(done + written >= bytes.length ? undefined : writeFrom(bytes, done + written, at));
      });
    });
  const readInto = (bytes: Uint8Array, at: number): Promise<number> =>
    new RawPromise((resolve, reject) => {
      read(descriptor.fd, bytes, 0, bytes.length, at, (error, got) => {
        if (error) reject(capError(reasonFor(error)));
        else resolve(got);
      });
    });
  return {
    readInto,
    read: async (size, at) => {
      const bytes = new RawUint8Array(size);
      const got = await readInto(bytes, at);
      return got === size ? bytes : sliceBytes(bytes, 0, got);
    },
    write: (bytes, at) => writeFrom(bytes, 0, at),
    size: () => ask(() => fstatSync(descriptor.fd).size),
    sync: () =>
      new RawPromise((resolve, reject) => {
        fsync(descriptor.fd, (error) => (error ? reject(capError(reasonFor(error))) : resolve()));
      }),
    close: () => ask(() => closeDescriptor(descriptor)),
  };
};
