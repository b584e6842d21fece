import { EventEmitter } from "node:events";
import fs, { type FSWatcher } from "node:fs";
import { uncurry } from "../captured/intrinsics.ts";

// POWER: being told what happens in a directory, by the functions as the package found them.
const { watch } = fs;
const on: (of: FSWatcher, event: string, listener: (...args: never[]) => void) => void = uncurry(
  EventEmitter.prototype.on as never,
);

/** Tells of the names in a directory that change, until it is stopped. What goes wrong ends it. */
export const watchFolder = (path: string, onName: (name: Buffer) => void): (() => void) => {
  const watcher = watch(path, { encoding: "buffer" });
  const { close } = watcher;
  const stop = (): void => close.call(watcher);
  on(watcher, "change", (_event: string, name: Buffer | null) => {
    if (name !== null) onName(name);
  });
  on(watcher, "error", stop);
  return stop;
};
