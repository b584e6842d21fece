import { basename } from "node:path";
import { watch } from "chokidar";

/** Tells of changes on the disk. */
export interface Watcher {
  /**
   * Watches folders, with all in them but `node_modules` and what begins with a dot, and single files. Calls back with the sources and configurations that were made, changed or
   * deleted, once it has been quiet for a moment, and asks again what to watch. Resolves when nothing that happens from now on is missed.
   */
  watch(paths: () => readonly string[], onChange: (changed: readonly string[]) => void): Promise<Watching>;
}

export interface Watching {
  /** Asks again what to watch. */
  follow(): void;
  /** Resolves when the process was interrupted and nothing is watched any more. */
  readonly ended: Promise<void>;
}

/** Editors write a file in several steps, and tools several files in a row. Milliseconds. */
const quiet = 40;

/** POWER: the real disk. `onInterrupt` is told what to do instead of ending at once. */
export const watchDisk = (onInterrupt: (stop: () => void) => void): Watcher => ({
  async watch(paths, onChange) {
    let roots = new Set(paths());
    const watching = watch([...roots], {
      ignoreInitial: true,
      ignored: (path) => !roots.has(path) && /^(\.|node_modules$)/.test(basename(path)),
    });
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const follow = (): void => {
      const next = new Set(paths());
      watching.add([...next].filter((path) => !roots.has(path)));
      roots = next;
    };
    const tell = (): void => {
      const told = [...changed];
      changed.clear();
      onChange(told);
      follow();
    };
    watching.on("all", (event, path) => {
      if (event === "addDir" || event === "unlinkDir" || !/\.([cm]?[jt]sx?|json)$/.test(path)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(tell, quiet);
    });
    await new Promise<void>((resolve) => watching.once("ready", resolve));
    const interrupted = new Promise<void>((resolve) => onInterrupt(resolve));
    return {
      follow,
      ended: interrupted.then(() => {
        clearTimeout(timer);
        return watching.close();
      }),
    };
  },
});
