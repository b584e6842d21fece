import { performance } from "node:perf_hooks";
import { nowInMilliseconds } from "../captured/intrinsics.ts";
import { type Level, loggerOver } from "../over/logger-over.ts";
import type { Logger } from "../types/logger.ts";

// POWER: the clocks of the process, as the package found them.
const elapsed = performance.now.bind(performance);

export interface LoggerOptions {
  /** What is less than that is not written (`debug`). */
  readonly level?: Level;
}

/** Makes a logger over any sink of text, such as `(text) => process.stderr.write(text)`: each line is one JSON record. */
export const makeLogger = (write: (text: string) => void, { level = "debug" }: LoggerOptions = {}): Logger =>
  loggerOver({ write: (line) => write(`${line}\n`), time: nowInMilliseconds, now: elapsed }, level);
