import type { Revocable } from "@capc/runtime";

/** A place in a file from which its contents are read, piece by piece. */
export interface FileReader {
  /** The next text, of at most `size` bytes (64 KiB) but of one character at least. Never half a character. Empty at the end. */
  read(size?: number): Promise<string>;
  /** The next bytes, at most `size` (64 KiB). Empty at the end. */
  readBytes(size?: number): Promise<Uint8Array>;
  /** The next lines without their ends, at most `maxLines` (all). Empty at the end. */
  readlines(maxLines?: number): Promise<readonly string[]>;
  /** Moves to a byte of the file, and answers which one it is now at. */
  seek(offset: number, whence?: "start" | "current" | "end"): Promise<number>;
  /** May be called more than once. All other calls are then refused as `closed`. */
  close(): Promise<void>;
}

export interface FileWriter {
  /** Writes after what was written before, and answers how many bytes it was. */
  write(data: string | Uint8Array): Promise<number>;
  /** Waits until what was written would survive a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStat {
  readonly kind: "file" | "dir" | "link" | "other";
  /** In bytes; 0 for what is no file. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A name in a directory. */
export interface Entry {
  readonly name: string;
  readonly kind: FileStat["kind"];
}

/** The right to read one file. */
export interface ReadFile {
  reader(): Promise<FileReader>;
  /** All of it as text. A file of more than `maxBytes` (16 MiB) is refused as `too-large`, one that is not UTF-8 as `not-text`. */
  text(maxBytes?: number): Promise<string>;
  bytes(maxBytes?: number): Promise<Uint8Array>;
  stat(): Promise<FileStat>;
}

/** The right to add to the end of one file, and nothing else: not even to see it. */
export interface AppendFile {
  append(data: string | Uint8Array): Promise<void>;
}

/** The right to read and write one file, which need not exist yet. */
export interface File extends ReadFile {
  readOnly(): ReadFile;
  appendOnly(): AppendFile;
  /** Empties the file, or makes it. */
  writer(): Promise<FileWriter>;
  /** Puts new contents in place of the old, at once: whoever reads sees the one or the other, also after a crash. */
  replace(data: string | Uint8Array): Promise<void>;
}

/** The right to read what is below one directory. Names are relative, with `/` between them; nothing leads out. */
export interface ReadDir {
  open(sub: string): Promise<ReadDir>;
  file(path: string): Promise<ReadFile>;
  list(): Promise<readonly Entry[]>;
  /** Tells the names in the directory that changed. What `onChange` throws is not looked at. */
  watch(onChange: (name: string) => void): Promise<{ stop(): void }>;
}

/** The right to add to the files below one directory. */
export interface AppendDir {
  file(path: string): Promise<AppendFile>;
}

/** The right to read and change what is below one directory. */
export interface Dir {
  open(sub: string): Promise<Dir>;
  file(path: string): Promise<File>;
  list(): Promise<readonly Entry[]>;
  /** Makes a directory; what is above it must be there. */
  make(sub: string): Promise<Dir>;
  /** Removes a file, or a directory that is empty. */
  remove(name: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  readOnly(): ReadDir;
  appendOnly(): AppendDir;
  /** A directory through which only so many bytes may be written, and so many files and directories made, in all. */
  quota(limits: { readonly bytes?: number; readonly files?: number }): Dir;
  /** A directory that can be taken back, with all that was reached through it. */
  revocable(): Revocable<Dir>;
}
