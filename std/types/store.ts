import type { Data, Revocable } from "./data.ts";

/** The right to read what is kept under keys. Of a key that is a path, such as `notes/monday`, the parts are separated by `/`. */
export interface ReadStore {
  /** What was set, frozen; `undefined` if nothing was. */
  get(key: string): Promise<Data>;
  /** Keys that begin with `prefix` (all), in the order of their characters, at most `limit` (1,000). */
  list(prefix?: string, limit?: number): Promise<readonly string[]>;
  /** What is below a part of the keys. */
  under(prefix: string): ReadStore;
}

/** The right to keep data under keys. What `set` has answered survives a crash. */
export interface Store extends ReadStore {
  set(key: string, value: Data): Promise<void>;
  /** Whether there was something. */
  delete(key: string): Promise<boolean>;
  under(prefix: string): Store;
  readOnly(): ReadStore;
  /** A store in which there may be only so much, in all: `bytes` counts keys and values as they are kept. Making less of it is always allowed. */
  quota(limits: { readonly keys?: number; readonly bytes?: number }): Store;
  /** A store that can be taken back, with all that was made of it. */
  revocable(): Revocable<Store>;
}
