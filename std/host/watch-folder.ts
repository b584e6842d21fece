import { EventEmitter } from "node:events";
import fs, { type FSWatcher } from "node:fs";
import { refuse } from "../captured/cap-error.ts";
import { uncurry } from "../captured/intrinsics.ts";

// POWER: being told what happens in a directory, by the functions as the package found them.
const { watch } = fs;
const on: (of: FSWatcher, event: string, listener: (...args: never[]) => void) => void = uncurry(
  EventEmitter.prototype.on as never,
);

/** In all of the process: the system has room for so many, and others watch as well. */
const most = 1024;
let watching = 0;

/** Tells of the names in a directory that change, until it is stopped. What goes wrong ends it. */
export const watchFolder = (path: string, onName: (name: Buffer) => void): (() => void) => {
  if (watching >= most) refuse("busy", `at most ${most} watch at once`);
  const watcher = watch(path, { encoding: "buffer" });
  watching++;
  const { close } = watcher;
  let isStopped = false;
  const stop = (): void => {
    if (!isStopped) watching--;
    isStopped = true;
    close.call(watcher);
  };
  on(watcher, "change", (_event: string, name: Buffer | null) => {
    if (name !== null) onName(name);
  });
  on(watcher, "error", stop);
  return stop;
};
