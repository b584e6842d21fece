import { once } from "./once.ts";

/** What lockdown did, for people who audit it. */
export interface LockdownReport {
  /** Properties that the table does not know and that are gone, such as `Array.prototype.newcomer`. */
  readonly removed: readonly string[];
  /** Unknown properties that the engine does not let go. */
  readonly stuck: readonly string[];
}

interface Realm {
  /** Set by lockdown as its last act: the intrinsics for modules. */
  safe: Readonly<Record<string, unknown>> | undefined;
  report: LockdownReport | undefined;
  /** Every object that lockdown walked; filled on demand before that. */
  intrinsics: WeakSet<object> | undefined;
  /** Learns the script of whoever called `safe`, so that stacks with a frame of it are hidden. */
  noteModule: (below: () => unknown) => void;
  stackOf: (error: unknown) => string | undefined;
}

/** What all copies of this package in a realm know of it. */
export const realm: Realm = once("realm", () => ({
  safe: undefined,
  report: undefined,
  intrinsics: undefined,
  noteModule: () => undefined,
  stackOf: (error) => {
    try {
      const stack: unknown = (error as { stack?: unknown }).stack;
      return typeof stack === "string" ? stack : undefined;
    } catch {
      return undefined;
    }
  },
}));
