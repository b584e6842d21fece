import { refuse } from "../captured/cap-error.ts";
import { needBytes } from "../captured/check-arguments.ts";
import { dirOver } from "../over/dir-over.ts";
import { splitPath } from "../over/split-path.ts";
import { utf8 } from "../pure/utf8.ts";
import type { Dir } from "../types/files.ts";
import { type MemoryFolder, memoryTree, newFile, newFolder } from "./memory-tree.ts";

/**
 * Makes a directory in memory, with these files: `memoryDir({ "notes/monday.txt": "rain" })`. It keeps to the same contract as one on the disk, but
 * that its time goes on by a millisecond with each change, from 0, and that it has no links.
 */
export const memoryDir = (files: Readonly<Record<string, string | Uint8Array>> = {}): Dir => {
  let time = 0;
  const tree = memoryTree(() => ++time);
  const root = newFolder();
  for (const [path, contents] of Object.entries(files)) {
    const names = splitPath(path);
    const bytes = typeof contents === "string" ? utf8.encode(contents) : needBytes(contents, path);
    let folder: MemoryFolder = root;
    for (const name of names.slice(0, -1)) {
      const entry = folder.entries.get(name) ?? newFolder();
      folder.entries.set(name, entry);
      if (!("entries" in entry)) return refuse("exists", path);
      folder = entry;
    }
    folder.entries.set(names.at(-1)!, newFile(bytes));
  }
  return dirOver(tree, root);
};
