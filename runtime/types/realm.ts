/** What lockdown did, for people who audit it. */
export interface LockdownReport {
  /** Properties that the table does not know and that are gone, such as `Array.prototype.newcomer`. */
  readonly removed: readonly string[];
  /** Unknown properties that the engine does not let go. */
  readonly stuck: readonly string[];
}

/** What all copies of the package in a realm know of it. */
export interface Realm {
  /** The intrinsics for modules: set by lockdown as its last act. */
  safe?: Readonly<Record<string, unknown>>;
  report?: LockdownReport;
  /** Every object that lockdown answers for. */
  intrinsics?: WeakSet<object>;
  /** Learns the script of whoever called the given function, so that stacks with a frame of it are hidden. */
  noteCaller?: (of: () => unknown) => void;
  stackOf?: (error: unknown) => string | undefined;
}
