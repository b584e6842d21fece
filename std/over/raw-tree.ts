import type { Entry, FileStat } from "../types/files.ts";

/** An open file of a tree. Positions count from the start; what fails throws an error of a capability, without names. */
export interface RawFile {
  /** The bytes from a position on, at most so many; none at the end. Nobody else has them. */
  read(size: number, at: number): Promise<Uint8Array>;
  /** Writes all of the bytes, at a position or, if it was opened to be appended to, at the end. */
  write(bytes: Uint8Array, at: number): Promise<void>;
  size(): number;
  sync(): Promise<void>;
  /** Called once, when nothing is under way. */
  close(): void;
}

/**
 * What directories stand on: a tree of which each operation takes the handle of a directory and one name, so that no path is ever
 * interpreted. Names have been checked. No operation follows a link, and none opens what is neither file nor directory.
 */
export interface RawTree<D> {
  enter(dir: D, name: string): D;
  make(dir: D, name: string): void;
  /** Lets go of a handle that `enter` gave. */
  leave(dir: D): void;
  list(dir: D): Entry[];
  stat(dir: D, name: string): FileStat;
  read(dir: D, name: string): RawFile;
  /** Opens a file to be written. What is not there is made, if it may be, and refused as `quota` otherwise. */
  write(
    dir: D,
    name: string,
    how: "empty" | "append",
    mayMake: boolean,
  ): { readonly file: RawFile; readonly isNew: boolean };
  /** Calls `isLast` just before the new contents take their place: what it throws keeps the old ones. */
  replace(dir: D, name: string, bytes: Uint8Array, isLast: () => void): Promise<void>;
  remove(dir: D, name: string): void;
  rename(dir: D, name: string, toDir: D, toName: string): void;
  /** What tells a directory from all others that are there. */
  idOf(dir: D): unknown;
  /** Answers the function that stops it. */
  watch(dir: D, onName: (name: string) => void): () => void;
  /** Calls a function in a turn of its own, soon. */
  later(act: () => void): void;
}
