import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";

/** The disk, as far as reading a configuration goes. */
export interface ConfigFiles {
  kindOf(path: string): "file" | "folder" | "other" | "nothing";
  /** Undefined where there is no file. */
  read(path: string): string | undefined;
  /** The file that a package specifier names, as seen from a file. */
  resolvePackage(specifier: string, from: string): string | undefined;
}

/** POWER: the real disk, for plug-ins that nobody hands one. */
export const configDisk: ConfigFiles = Object.freeze({
  kindOf(path: string) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return "nothing";
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  },
  read(path: string) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  resolvePackage(specifier: string, from: string) {
    const { resolve } = createRequire(from);
    for (const ending of ["", ".json", "/tsconfig.json"]) {
      try {
        return resolve(specifier + ending);
      } catch {
        // The next ending may be there.
      }
    }
    return undefined;
  },
});
