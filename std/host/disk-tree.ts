import { randomBytes } from "node:crypto";
import fs, { type Dirent, type Stats } from "node:fs";
import { setTimeout } from "node:timers";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { floor, sortInPlace, startsWith, uncurry } from "../captured/intrinsics.ts";
import type { RawTree } from "../over/raw-tree.ts";
import { decodeOwn } from "../pure/utf8.ts";
import type { Entry, FileStat } from "../types/files.ts";
import { ask, closeDescriptor, type Descriptor, openDescriptor, openFile } from "./open-files.ts";
import { readAhead } from "./read-ahead.ts";
import { watchFolder } from "./watch-folder.ts";

// POWER: the file system, by the functions as the package found them.
const { fchmodSync, fstatSync, fsyncSync, ftruncateSync } = fs;
const { mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } = fs;
const { O_APPEND, O_CREAT, O_DIRECTORY, O_EXCL, O_NOCTTY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = fs.constants;
const [startOnce, random] = [setTimeout, randomBytes];
/** Opens a place without touching what is there: no device notices, no pipe waits. Node does not name it; it is the same wherever Linux runs Node. */
const O_PATH = 0o10000000;

const dirent = fs.Dirent.prototype;
const isFile: (entry: Dirent<Buffer>) => boolean = uncurry(dirent.isFile);
const isDirectory: (entry: Dirent<Buffer>) => boolean = uncurry(dirent.isDirectory);
const isLink: (entry: Dirent<Buffer>) => boolean = uncurry(dirent.isSymbolicLink);

export interface TreeOptions {
  /** `refuse` opens no file that has a second name, which may stand in a directory that nobody has granted. Default `follow`. */
  readonly hardLinks?: "follow" | "refuse";
}

/** What a replacement is called until it takes its place. */
const temporary = ".capc-";

/**
 * The name below a directory that is held open. The kernel goes from the descriptor to the directory itself, wherever that has been moved, and then
 * looks up one name in it: no part of a path is looked up twice, so there is no moment at which somebody could swap it.
 */
const below = ({ fd }: Descriptor, name: string): string => `/proc/self/fd/${fd}/${name}`;

const kindOf = ({ mode }: Stats): FileStat["kind"] => {
  const format = mode & 0o170000;
  return format === 0o100000 ? "file" : format === 0o040000 ? "dir" : format === 0o120000 ? "link" : "other";
};

/** The disk as a tree, on Linux. A name that is a link is a link, and is never followed. */
export const diskTree = ({ hardLinks = "follow" }: TreeOptions): RawTree<Descriptor> => {
  /** Looks at what has a name, in a hold that stays on the very same thing. */
  const pinning = <T>(dir: Descriptor, name: string, act: (pinned: Descriptor, stats: Stats) => T): T => {
    const pinned = openDescriptor(below(dir, name), O_PATH | O_NOFOLLOW);
    try {
      return act(pinned, fstatSync(pinned.fd));
    } finally {
      closeDescriptor(pinned);
    }
  };
  // What is not a file is not opened, not even to find out.
  const openRegular = (dir: Descriptor, name: string, flags: number): Descriptor =>
    pinning(dir, name, (pinned, stats) => {
      if (kindOf(stats) !== "file") refuse("not-a-file");
      if (hardLinks === "refuse" && stats.nlink > 1) refuse("refused");
      return openDescriptor(`/proc/self/fd/${pinned.fd}`, flags | O_NONBLOCK | O_NOCTTY);
    });
  const create = (dir: Descriptor, name: string, flags: number): Descriptor =>
    openDescriptor(below(dir, name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | flags, 0o666);
  const enter = (dir: Descriptor, name: string): Descriptor =>
    openDescriptor(below(dir, name), O_PATH | O_DIRECTORY | O_NOFOLLOW);

  return {
    enter: (dir, name) => ask(() => enter(dir, name)),
    leave: closeDescriptor,
    make: (dir, name) => ask(() => mkdirSync(below(dir, name))),
    list: (dir) =>
      ask(() => {
        const found = readdirSync(below(dir, "."), { withFileTypes: true, encoding: "buffer" });
        const entries: Entry[] = [];
        for (let i = 0; i < found.length; i++) {
          const name = nameIn(found[i]!.name);
          if (name !== undefined) entries[entries.length] = { name, kind: kindOfEntry(found[i]!) };
        }
        return sortInPlace(entries, (left, right) => (left.name < right.name ? -1 : 1));
      }),
    stat: (dir, name) =>
      ask(() =>
        pinning(dir, name, (_pinned, stats) => {
          const kind = kindOf(stats);
          return { kind, size: kind === "file" ? stats.size : 0, modified: floor(stats.mtimeMs) };
        }),
      ),
    read: (dir, name) => ask(() => readAhead(openFile(openRegular(dir, name, O_RDONLY), false))),
    write: (dir, name, how, mayMake) =>
      ask(() => {
        const flags = how === "append" ? O_APPEND : 0;
        for (let tries = 0; tries < 8; tries++) {
          const old = orNothing("ENOENT", () => openRegular(dir, name, O_WRONLY | flags));
          if (old !== undefined) {
            if (how === "empty") ftruncateSync(old.fd, 0);
            return { file: openFile(old, how === "append"), isNew: false };
          }
          if (!mayMake) refuse("quota");
          const made = orNothing("EEXIST", () => create(dir, name, flags));
          if (made !== undefined) return { file: openFile(made, how === "append"), isNew: true };
        }
        return refuse("busy");
      }),
    replace: async (dir, name, bytes, isLast) => {
      const mode = ask(() => orNothing("ENOENT", () => pinning(dir, name, (_pinned, stats) => modeOfFile(stats))));
      const passing = `${temporary}${random(12).toString("hex")}`;
      const descriptor = ask(() => create(dir, passing, 0));
      try {
        if (mode !== undefined) ask(() => fchmodSync(descriptor.fd, mode));
        const file = openFile(descriptor, false);
        await file.write(bytes, 0);
        await file.sync();
        isLast();
        ask(() => renameSync(below(dir, passing), below(dir, name)));
      } catch (error) {
        ask(() => orNothing("ENOENT", () => unlinkSync(below(dir, passing))));
        throw error;
      } finally {
        closeDescriptor(descriptor);
      }
      ask(() => syncFolder(dir));
    },
    remove: (dir, name) =>
      ask(() => {
        // The system says which of the two it is, at the moment at which it is done.
        if (orNothing("EISDIR", () => unlinkSync(below(dir, name)) ?? true) === undefined) rmdirSync(below(dir, name));
      }),
    rename: (dir, name, toDir, toName) => ask(() => renameSync(below(dir, name), below(toDir, toName))),
    idOf: (dir) =>
      ask(() => {
        const { dev, ino } = fstatSync(dir.fd, { bigint: true });
        return `${dev}:${ino}`;
      }),
    watch: (dir, onName) =>
      ask(() =>
        watchFolder(below(dir, "."), (bytes) => {
          const name = nameIn(bytes);
          if (name !== undefined && name !== "." && !startsWith(name, temporary)) onName(name);
        }),
      ),
    later: (act) => void startOnce(act, 10),
  };
};

const modeOfFile = (stats: Stats): number => (kindOf(stats) === "file" ? stats.mode & 0o777 : refuse("not-a-file"));

/** What is renamed is on the disk when its directory is. */
const syncFolder = (dir: Descriptor): void => {
  const descriptor = openDescriptor(below(dir, "."), O_RDONLY | O_DIRECTORY);
  try {
    fsyncSync(descriptor.fd);
  } finally {
    closeDescriptor(descriptor);
  }
};

const orNothing = <T>(code: string, act: () => T): T | undefined => {
  try {
    return act();
  } catch (error) {
    if ((error as { code?: unknown }).code === code) return undefined;
    throw error;
  }
};

/** A name as text. What is not UTF-8 could not be said when it is opened, and is left out. */
const nameIn = (bytes: Buffer): string | undefined => {
  try {
    return decodeOwn(bytes);
  } catch (error) {
    if (reasonOf(error) === "not-text") return undefined;
    throw error;
  }
};

const kindOfEntry = (entry: Dirent<Buffer>): FileStat["kind"] =>
  isFile(entry) ? "file" : isDirectory(entry) ? "dir" : isLink(entry) ? "link" : "other";

/** Opens the root of a tree: the one place where a path of the host is followed, links and all. */
export const openRoot = (path: string): Descriptor => {
  const root = openDescriptor(path, O_PATH | O_DIRECTORY);
  const [own, again] = [fstatSync(root.fd, { bigint: true }), fs.statSync(below(root, "."), { bigint: true })];
  if (own.dev !== again.dev || own.ino !== again.ino) throw capError("unsupported", "/proc is not what it should be");
  return root;
};
