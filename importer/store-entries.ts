import { createHash, randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

// A folder of contents under the hashes of what is in them, and of named lists that say which of them belong together. Everything is written beside
// its place and renamed: nobody ever reads half of it, however many write at once and whenever one of them is killed. What has another content than its
// name or its first bytes say is not there.

export interface EntryStore {
  /** The content of that name; `undefined` if there is none, or none that has this name by right. */
  read(name: string): Buffer | undefined;
  /** Keeps a content, and answers its name. */
  write(content: Buffer): string;
  readList(key: string): Buffer | undefined;
  writeList(key: string, content: Buffer): void;
  /**
   * Removes the oldest lists beyond the bounds, and contents that `namesIn` finds in none that is left. Looks no further where there are hardly more
   * files than the `expected` ones.
   */
  tidy(expected: number, namesIn: (list: Buffer) => readonly string[]): void;
}

export interface Bounds {
  readonly lists: number;
  readonly bytes: number;
  /** Milliseconds for which a content may wait for the list that names it. */
  readonly patience: number;
  /** Files beyond the expected ones that are not worth a look. */
  readonly slack: number;
}

const ordinary: Bounds = { lists: 24, bytes: 256 * 1024 * 1024, patience: 10 * 60 * 1000, slack: 500 };

const hashOf = (content: Buffer | string): Buffer => createHash("sha256").update(content).digest();
const hashLength = 32;

/** The folder for what belongs to things at `path`: in the nearest `node_modules`, where whoever can write could replace capc itself. */
export function storeFolderFor(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, ".cache/capc/modules");
    if (folder === dirname(folder)) return undefined;
  }
}

export function openEntryStore(folder: string, bounds: Bounds = ordinary): EntryStore {
  const at = (name: string): string => join(folder, name);
  const listAt = (key: string): string => at(`${hashOf(key).toString("base64url")}.build`);
  let isThere = false;
  const put = (path: string, content: Buffer | readonly Buffer[]): void => {
    if (!isThere) mkdirSync(folder, { recursive: true });
    isThere = true;
    const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
    writeFileSync(beside, Array.isArray(content) ? Buffer.concat(content) : (content as Buffer), { flag: "wx" });
    renameSync(beside, path);
  };
  const listIn = (path: string): Buffer | undefined => {
    const all = readQuietly(path);
    const content = all?.subarray(hashLength);
    return content !== undefined && hashOf(content).equals(all!.subarray(0, hashLength)) ? content : undefined;
  };

  return {
    read(name) {
      if (!/^[\w-]{43}$/.test(name)) return undefined;
      const content = readQuietly(at(`${name}.module`));
      return content !== undefined && hashOf(content).toString("base64url") === name ? content : undefined;
    },
    write(content) {
      const name = hashOf(content).toString("base64url");
      put(at(`${name}.module`), content);
      return name;
    },
    readList: (key) => listIn(listAt(key)),
    writeList: (key, content) => put(listAt(key), [hashOf(content), content]),
    tidy(expected, namesIn) {
      const all = readdirSync(folder);
      if (all.length <= expected + bounds.slack) return;
      const files = all.flatMap((name) => {
        const stats = statSync(at(name), { throwIfNoEntry: false });
        return stats === undefined ? [] : [{ name, path: at(name), time: stats.mtimeMs, size: stats.size }];
      });
      const sizes = new Map(files.map(({ name, size }) => [name, size]));
      const kept = new Set<string>();
      let [lists, bytes] = [0, 0];
      const ofLists = files.filter(({ name }) => name.endsWith(".build")).toSorted((a, b) => b.time - a.time);
      for (const { path, size } of ofLists) {
        const list = listIn(path);
        const names = list === undefined ? [] : namesIn(list).map((name) => `${name}.module`);
        bytes += size + names.reduce((sum, name) => sum + (kept.has(name) ? 0 : (sizes.get(name) ?? 0)), 0);
        lists++;
        if (list === undefined || (lists > 1 && (lists > bounds.lists || bytes > bounds.bytes))) removeQuietly(path);
        else for (const name of names) kept.add(name);
      }
      const since = Date.now() - bounds.patience;
      for (const { name, path, time } of files)
        if (!name.endsWith(".build") && !kept.has(name) && time < since) removeQuietly(path);
    },
  };
}

/** A list that is read counts as young: what is removed first was not used for the longest time. */
export function touchList(folder: string, key: string): void {
  try {
    const now = new Date();
    utimesSync(join(folder, `${hashOf(key).toString("base64url")}.build`), now, now);
  } catch {
    // It is read from elsewhere than it is written, or it has gone.
  }
}

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another build has done so.
  }
}
