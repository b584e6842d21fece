/** What the host hands over: one file, to be read anywhere and never written. */
export interface File {
  size(): number;
  readAt(position: number, length: number): string;
}

/** A file with a bookmark. */
export interface FileReader {
  /** The next part of the file, at most `length` bytes of it. Empty at the end. */
  read(length: number): string;
  seek(position: number): void;
  tell(): number;
}

export function FileReader(file: File): FileReader {
  let position = 0;

  return {
    read: (length) => {
      const part = file.readAt(position, Math.max(0, Math.min(length, file.size() - position)));
      position += part.length;
      return part;
    },
    seek: (to) => {
      if (to < 0 || to > file.size()) throw new RangeError(`there is no position ${to} in this file`);
      position = to;
    },
    tell: () => position,
  };
}
