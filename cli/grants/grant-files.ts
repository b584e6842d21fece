import { basename, dirname, resolve } from "node:path";
import type { Dir, File } from "@capc/std";
import { type Host, type Kind, type Opening, splitSuffix, wrong } from "./kinds.ts";

const rights = ["ro", "append"] as const;
type Right = (typeof rights)[number];

const split = (spec: string): readonly [path: string, right: Right | undefined] => {
  const [path, right] = splitSuffix(spec, rights);
  if (path === "" || path.includes("\0")) wrong("there is no path in it");
  return [path, right as Right | undefined];
};

/** What a path with `:ro` behind it gives is not enough for a type that can do more. */
const needRight = (given: Right | undefined, needed: Right | undefined): void => {
  if (given !== undefined && given !== needed)
    wrong(`\`:${given}\` gives less than that${needed === undefined ? "" : `, and \`:${needed}\` is what it can do`}`);
};

/** What is not to be read only can be written. */
const writing = (needed: Right | undefined): Pick<Kind, "writes"> =>
  needed === "ro" ? {} : { writes: (spec, base) => resolve(base, split(spec)[0]) };

const folderKind = (allows: string, needed: Right | undefined, narrow: (dir: Dir) => unknown): Kind => ({
  allows,
  ...writing(needed),
  forms: ["./folder", ...(needed === undefined ? [] : [`./folder:${needed}`])],
  parse: (spec, base): Opening => {
    const [path, right] = split(spec);
    needRight(right, needed);
    return ({ makers, files }) => {
      const at = files.realPath(resolve(base, path));
      const found = files.kindOf(at);
      if (found !== "folder") wrong(found === "nothing" ? `there is no ${path}` : `${path} is not a directory`);
      return narrow(makers.makeDir(at));
    };
  },
});

/** A file in a directory that is held open, so that it stays the file that was granted. */
const openFile = async ({ makers, files }: Host, path: string, base: string, mayBeMissing: boolean): Promise<File> => {
  // Through links it is its owner who goes here; whoever holds the file is not led by them.
  const at = files.realPath(resolve(base, path));
  const found = files.kindOf(at);
  if (found === "folder" || found === "other") wrong(`${path} is not a file`);
  if (found === "nothing" && (!mayBeMissing || files.kindOf(dirname(at)) !== "folder")) wrong(`there is no ${path}`);
  return makers.makeDir(dirname(at)).file(basename(at));
};

const fileKind = (allows: string, needed: Right | undefined, narrow: (file: File) => unknown): Kind => ({
  allows,
  ...writing(needed),
  forms: ["./file.txt", ...(needed === undefined ? [] : [`./file.txt:${needed}`])],
  parse: (spec, base): Opening => {
    const [path, right] = split(spec);
    needRight(right, needed);
    return async (host) => narrow(await openFile(host, path, base, needed !== "ro"));
  },
});

/** Directories and files, by their paths. */
export const fileKinds: Readonly<Record<string, Kind>> = {
  Dir: folderKind("read, write, make and remove everything below one directory", undefined, (dir) => dir),
  ReadDir: folderKind("read everything below one directory", "ro", (dir) => dir.readOnly()),
  AppendDir: folderKind("add to the files below one directory", "append", (dir) => dir.appendOnly()),
  File: fileKind("read and write one file", undefined, (file) => file),
  ReadFile: fileKind("read one file", "ro", (file) => file.readOnly()),
  AppendFile: fileKind("add to the end of one file", "append", (file) => file.appendOnly()),
};

/** Reads a file of settings or a key whole, when its grant is opened. */
export function readGranted({ files }: Host, path: string, base: string): string {
  const at = resolve(base, path);
  if (files.kindOf(at) !== "file") wrong(`there is no file ${path}`);
  return files.read(at) ?? wrong(`there is no file ${path}`);
}
