import { refuse } from "../captured/cap-error.ts";
import { RawMap, RawUint8Array } from "../captured/intrinsics.ts";
import type { RawFile, RawTree } from "../over/raw-tree.ts";
import type { FileStat } from "../types/files.ts";

export interface MemoryFile {
  bytes: Uint8Array;
  length: number;
  modified: number;
}

export interface MemoryFolder {
  readonly entries: Map<string, MemoryFile | MemoryFolder>;
  readonly watchers: Set<(name: string) => void>;
  modified: number;
  /** Nothing can be put into a directory that was removed. */
  isGone: boolean;
}

export const newFolder = (): MemoryFolder => ({
  entries: new RawMap(),
  watchers: new Set(),
  modified: 0,
  isGone: false,
});

export const newFile = (bytes: Uint8Array): MemoryFile => ({ bytes, length: bytes.length, modified: 0 });

const isFolder = (entry: MemoryFile | MemoryFolder): entry is MemoryFolder => "entries" in entry;

/** A tree in memory. `tick` gives the times at which things are modified. */
export const memoryTree = (tick: () => number): RawTree<MemoryFolder> => {
  const changed = (folder: MemoryFolder, name: string): void => {
    folder.modified = tick();
    for (const tell of folder.watchers) tell(name);
  };
  const entryIn = (folder: MemoryFolder, name: string): MemoryFile | MemoryFolder =>
    folder.entries.get(name) ?? refuse("not-found");
  const fileIn = (folder: MemoryFolder, name: string): MemoryFile => {
    const entry = entryIn(folder, name);
    return isFolder(entry) ? refuse("not-a-file") : entry;
  };
  const put = (folder: MemoryFolder, name: string, entry: MemoryFile | MemoryFolder): void => {
    if (folder.isGone) refuse("not-found");
    folder.entries.set(name, entry);
    changed(folder, name);
  };
  const open = (folder: MemoryFolder, name: string, file: MemoryFile, isAppending: boolean): RawFile => ({
    read: async (size, at) => file.bytes.slice(at, Math.max(at, Math.min(file.length, at + size))),
    write: async (bytes, at) => {
      const start = isAppending ? file.length : at;
      const end = Math.max(file.length, start + bytes.length);
      if (end > file.bytes.length) {
        const longer = new RawUint8Array(Math.max(end, file.bytes.length * 2));
        longer.set(file.bytes.subarray(0, file.length));
        file.bytes = longer;
      }
      if (start > file.length) file.bytes.fill(0, file.length, start);
      file.bytes.set(bytes, start);
      file.length = end;
      file.modified = tick();
      changed(folder, name);
    },
    size: () => file.length,
    sync: async () => {},
    close: () => {},
  });

  return {
    enter: (folder, name) => {
      const entry = entryIn(folder, name);
      return isFolder(entry) ? entry : refuse("not-a-directory");
    },
    make: (folder, name) => {
      if (folder.entries.has(name)) refuse("exists");
      put(folder, name, newFolder());
    },
    leave: () => {},
    list: (folder) =>
      [...folder.entries]
        .map(([name, entry]) => ({ name, kind: isFolder(entry) ? ("dir" as const) : ("file" as const) }))
        .sort((left, right) => (left.name < right.name ? -1 : 1)),
    stat: (folder, name): FileStat => {
      const entry = entryIn(folder, name);
      return isFolder(entry)
        ? { kind: "dir", size: 0, modified: entry.modified }
        : { kind: "file", size: entry.length, modified: entry.modified };
    },
    read: (folder, name) => open(folder, name, fileIn(folder, name), false),
    write: (folder, name, how, mayMake) => {
      const isNew = !folder.entries.has(name);
      if (isNew && !mayMake) refuse("quota");
      if (isNew) put(folder, name, newFile(new RawUint8Array(0)));
      const file = fileIn(folder, name);
      if (how === "empty" && !isNew) {
        file.length = 0;
        changed(folder, name);
      }
      return { file: open(folder, name, file, how === "append"), isNew };
    },
    replace: async (folder, name, bytes, isLast) => {
      if (folder.entries.has(name)) fileIn(folder, name);
      isLast();
      put(folder, name, { ...newFile(bytes), modified: tick() });
    },
    remove: (folder, name) => {
      const entry = entryIn(folder, name);
      if (isFolder(entry)) {
        if (entry.entries.size > 0) refuse("not-empty");
        entry.isGone = true;
      }
      folder.entries.delete(name);
      changed(folder, name);
    },
    rename: (from, name, to, toName) => {
      const entry = entryIn(from, name);
      const there = to.entries.get(toName);
      if (there === entry) return;
      if (isFolder(entry) && isWithin(to, entry)) refuse("bad-name");
      if (there !== undefined && isFolder(there)) {
        if (!isFolder(entry)) refuse("not-a-file");
        if (there.entries.size > 0) refuse("not-empty");
        there.isGone = true;
      } else if (there !== undefined && isFolder(entry)) refuse("not-a-directory");
      put(to, toName, entry);
      from.entries.delete(name);
      changed(from, name);
    },
    idOf: (folder) => folder,
    watch: (folder, onName) => {
      folder.watchers.add(onName);
      return () => void folder.watchers.delete(onName);
    },
    later: (act) => void Promise.resolve().then(act),
  };
};

const isWithin = (folder: MemoryFolder, above: MemoryFolder): boolean => {
  if (folder === above) return true;
  for (const entry of above.entries.values()) if (isFolder(entry) && isWithin(folder, entry)) return true;
  return false;
};
