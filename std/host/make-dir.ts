import { platform } from "node:process";
import { capError } from "../captured/cap-error.ts";
import { dirOver } from "../over/dir-over.ts";
import type { Dir } from "../types/files.ts";
import { diskTree, openRoot, type TreeOptions } from "./disk-tree.ts";
import { reasonFor } from "./open-files.ts";

export type { TreeOptions as DirOptions };

/**
 * Makes the right to what is below a directory, which is held open from now on, wherever it is moved. On Linux nothing leads out of it, whoever
 * else changes it meanwhile. Elsewhere Node has no way to open a file in an open directory, so there it is refused.
 */
export const makeDir = (path: string, options: TreeOptions = {}): Dir => {
  if (platform !== "linux")
    throw capError("unsupported", "makeDir holds directories by /proc/self/fd, which only Linux has");
  try {
    return dirOver(diskTree(options), openRoot(path));
  } catch (error) {
    throw capError(reasonFor(error), path);
  }
};
