import type { Data } from "./data.ts";

/** A place for what happened. Each call is one line, whatever is in its texts; nothing can be read back. */
export interface Logger {
  debug(message: string, data?: Data): void;
  info(message: string, data?: Data): void;
  warn(message: string, data?: Data): void;
  error(message: string, data?: Data): void;
  /** A logger that says these with each line. Those of this one stay as they are. */
  child(fields: { readonly [name: string]: Data }): Logger;
  /** A logger of at most so many lines in a minute. The others are dropped, and counted in the next one. */
  limited(perMinute: number): Logger;
}
