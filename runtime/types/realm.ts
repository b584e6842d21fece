/** What lockdown did, for people who audit it. */
export interface LockdownReport {
  /** Properties that the table does not know and that are gone, such as `Array.prototype.newcomer`. */
  readonly removed: readonly string[];
  /** Unknown properties that the engine does not let go. */
  readonly stuck: readonly string[];
}

/** An intrinsic with a name, and the names of what it may keep. Without these it is our own, and all that it leads to is kept. */
export interface Named {
  readonly path: string;
  readonly value: object;
  readonly names?: readonly string[];
}

/** Is told of each property that the table does not permit. */
export type OnUnknown = (owner: object, key: string | symbol, path: string) => unknown;

export type Bag = Record<PropertyKey, unknown>;

export type Maker = new (...args: unknown[]) => object;

/** What V8 hands to whoever formats a stack. It leads to functions and receivers, so no module may ever see one. */
export type CallSite = { getScriptNameOrSourceURL(): string | null | undefined };

/** What stands in `Error.prepareStackTrace`. */
export type Format = (error: object, frames: readonly CallSite[]) => unknown;

/** What all copies of the package in a realm know of it. */
export interface Realm {
  /** The intrinsics for modules: set by lockdown as its last act. */
  safe?: Readonly<Record<string, unknown>>;
  report?: LockdownReport;
  /** Whether a module has asked for them: from then on, hosts lose what they were only lent. */
  isInUse?: boolean;
  /** Every object that lockdown answers for. */
  intrinsics?: WeakSet<object>;
  /** Learns the script of whoever called the given function, so that stacks with a frame of it are hidden. */
  noteCaller?: (of: () => unknown) => void;
  stackOf?: (error: unknown) => string | undefined;
}
