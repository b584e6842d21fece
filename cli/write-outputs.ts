import { dirname } from "node:path";
import { UsageError } from "./command.ts";
import type { Files } from "./files.ts";
import { reasonOf } from "./system-reason.ts";

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all files or none: under temporary names first, then renamed; a failure takes back what was done. Files that have the right text
 * already are left alone, so that watchers see only what changed. Answers the paths that were written.
 * @throws UsageError that names the path and the reason.
 */
export const writeOutputs = (outputs: readonly OutputFile[], files: Files): readonly string[] =>
  outputs.length === 0 ? [] : files.withoutInterruption(() => writeAll(outputs, files));

function writeAll(outputs: readonly OutputFile[], files: Files): readonly string[] {
  const undo: (() => void)[] = [];
  let current = "";
  try {
    const changed: { path: string; before: string | undefined; temporary: string }[] = [];
    for (const folder of new Set(outputs.map(({ path }) => dirname(path)))) {
      for (const missing of missingFolders(folder, files)) {
        current = missing;
        files.makeFolder(missing);
        undo.push(() => files.removeFolder(missing));
      }
    }
    for (const { path, text } of outputs) {
      current = path;
      const kind = files.kindOf(path);
      if (kind === "folder" || kind === "other")
        throw new UsageError(`cannot write ${path}: a ${kind === "folder" ? "folder" : "device"} is in the way`);
      const before = kind === "file" ? files.read(path) : undefined;
      if (before === text) continue;
      const temporary = files.writeBeside(path, text);
      undo.push(() => files.remove(temporary));
      changed.push({ path, before, temporary });
    }
    for (const { path, before, temporary } of changed) {
      current = path;
      files.rename(temporary, path);
      undo.push(
        before === undefined ? () => files.remove(path) : () => files.rename(files.writeBeside(path, before), path),
      );
    }
    return changed.map(({ path }) => path);
  } catch (error) {
    for (const step of undo.reverse()) {
      try {
        step();
      } catch {
        // A temporary file that became the output is gone under its old name; and the error to tell is the first one.
      }
    }
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${current}: ${reasonOf(error)}`);
  }
}

/** What has to be made before a file can stand in a folder, outermost first. */
function missingFolders(folder: string, files: Files): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; files.kindOf(at) === "nothing" && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  return missing;
}
