import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type ConfigFiles, configDisk } from "../importer/config-files.ts";
import { UsageError } from "./command.ts";
import { reasonOf } from "./system-reason.ts";

/** The disk, as far as subcommands use it. Paths are absolute. Failures are Node's errors, with their `code`. */
export interface Files extends ConfigFiles {
  /** Whether this process may read what stands there. */
  isReadable(path: string): boolean;
  /** The path that leads there through no link; the path itself where nothing is. */
  realPath(path: string): string;
  /** The bytes as UTF-8, a byte order mark included; undefined where there is no file, a UsageError where it may not be read. */
  read(path: string): string | undefined;
  /** Whether the bytes are exactly this text in UTF-8: what was read from another encoding is not. */
  holds(path: string, text: string): boolean;
  /** Writes under a fresh name beside `path`, and answers that name: `rename` makes it count. */
  writeBeside(path: string, text: string): string;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes a folder in one that is there. */
  makeFolder(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
  /** Does something that must not stop half way, such as renaming the files of one build. */
  withoutInterruption<T>(act: () => T): T;
}

/** POWER: the real disk. How to hold back interrupts is the process's affair. */
export const openDisk = (withoutInterruption: Files["withoutInterruption"]): Files =>
  Object.freeze({ ...disk, withoutInterruption });

const disk: Omit<Files, "withoutInterruption"> = {
  kindOf(path: string) {
    try {
      const stats = statSync(path);
      return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    } catch {
      return "nothing";
    }
  },
  isReadable(path: string) {
    try {
      accessSync(path, constants.R_OK);
      return true;
    } catch {
      return false;
    }
  },
  realPath(path: string) {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
  read(path: string) {
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`);
    }
  },
  holds: (path: string, text: string) => readFileSync(path).equals(Buffer.from(text)),
  writeBeside(path: string, text: string) {
    const name = join(dirname(path), `.${basename(path).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      writeFileSync(name, text, { flag: "wx" });
    } catch (error) {
      // A full disk leaves the beginning of a file behind.
      if (!isAbsence(error)) quietly(() => unlinkSync(name));
      throw error;
    }
    return name;
  },
  rename: renameSync,
  remove: unlinkSync,
  // One by one: a recursive `mkdir` of Node never comes back from a file system that answers ENOENT to everything, as /proc does.
  makeFolder: (path: string) => mkdirSync(path),
  removeFolder: rmdirSync,
  resolvePackage: configDisk.resolvePackage,
};

const isAbsence = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR", "EISDIR"].includes((error as { code: string }).code);

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing was there.
  }
}
