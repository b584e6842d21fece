import { freeze } from "../captured/intrinsics.ts";
import { type Level, loggerOver } from "../over/logger-over.ts";
import type { Logger } from "../types/logger.ts";

/** A line that was logged. */
export interface LogLine {
  readonly level: Level;
  readonly message: string;
  readonly fields?: { readonly [name: string]: unknown };
  readonly data?: unknown;
  /** Lines that a limit has kept back before this one. */
  readonly dropped?: number;
}

/** A logger whose lines stay at hand, without their times. */
export const memoryLogger = (
  now: () => number = Date.now,
): { readonly logger: Logger; readonly lines: readonly LogLine[] } => {
  const lines: LogLine[] = [];
  const write = (line: string): void => {
    const { time: _, ...rest } = JSON.parse(line);
    lines.push(freeze(rest));
  };
  return freeze({ logger: loggerOver({ write, time: () => 0, now }), lines });
};
