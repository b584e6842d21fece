import { Namespace } from "@capc/runtime";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { needCount, needWellFormed } from "../captured/check-arguments.ts";
import { charCodeAt, endsWith, freeze, slice, startsWith, uncurry } from "../captured/intrinsics.ts";
import { encodeOwn } from "../pure/utf8.ts";
import type { ReadStore, Store } from "../types/store.ts";
import { dataToText, textToData } from "./data-text.ts";
import { forEver, type Lease, lend } from "./limits.ts";
import { readOwn } from "./read-record.ts";

/** What a store stands on. Sizes are in bytes of UTF-8, keys with their values. */
export interface RawStore {
  get(key: string): string | undefined;
  set(key: string, text: string, size: number): void;
  delete(key: string): boolean;
  list(prefix: string, limit: number): string[];
  sizeOf(key: string): number | undefined;
  usage(prefix: string): { readonly keys: number; readonly bytes: number };
}

/** What is below a prefix. It is counted once, and kept up to date by all that is written. */
interface Meter {
  readonly prefix: string;
  keys: number;
  bytes: number;
}

/** What all stores over one raw store share. */
export interface StoreRoot {
  readonly raw: RawStore;
  readonly meters: Meter[];
  readonly maxBytes: number;
}

interface StoreScope {
  readonly prefix: string;
  readonly lease: Lease;
  readonly budgets: readonly { readonly meter: Meter; readonly keys: number; readonly bytes: number }[];
}

const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);

/** Control characters are in no key, and nothing that sorts behind all others: below a prefix is what lies before it with that one appended. */
const checkName = (value: unknown, name: string): string => {
  // Most keys are of these, and are looked at once.
  if (typeof value === "string" && value.length <= 512 && isMatch(/^[ -~]*$/, value)) return value;
  const text = needWellFormed(value, name);
  if (text.length > 512) refuse("bad-name", `${name}: longer than 512 characters`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (isMatch(/[\u0000-\u001f\u007f\u{10ffff}]/u, text)) refuse("bad-name", `${name}: a character that no key has`);
  return text;
};
const checkKey = (value: unknown, name = "key"): string => {
  const key = checkName(value, name);
  return key === "" ? refuse("bad-name", `${name}: empty`) : key;
};

/** The bytes of a well-formed text in UTF-8. */
export const sizeInUtf8 = (text: string): number => {
  const { length } = text;
  // To encode all of it is the quickest way to count, and for a short one it is not worth a call.
  if (length > 64) return encodeOwn(text).length;
  let size = length;
  for (let i = 0; i < length; i++) {
    const unit = charCodeAt(text, i);
    // Each half of a pair counts for two.
    if (unit >= 0x80) size += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return size;
};

/** Of what goes wrong below nothing is told but that it did: messages of a database have paths and data in them. */
const guarded = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw reasonOf(error) === undefined ? capError("failed", "the store") : error;
  }
};

const meterFor = ({ raw, meters }: StoreRoot, prefix: string): Meter => {
  for (let i = 0; i < meters.length; i++) if (meters[i]!.prefix === prefix) return meters[i]!;
  if (meters.length >= 256) refuse("busy", "too many quotas");
  const meter: Meter = { prefix, ...raw.usage(prefix) };
  meters[meters.length] = meter;
  return meter;
};

/** A store over a raw one, as far as a scope goes. */
const storeIn = (root: StoreRoot, scope: StoreScope): Store => {
  const { raw, meters, maxBytes } = root;
  const { prefix, lease, budgets } = scope;
  const below = (part: unknown): string => {
    const name = checkKey(part, "prefix");
    return prefix + (endsWith(name, "/") ? name : `${name}/`);
  };
  /** Notes that a key has grown, or shrunk. What grows past a budget is refused before anything is done. */
  const account = (key: string, keysMore: number, bytesMore: number): void => {
    for (let i = 0; i < budgets.length; i++) {
      const { meter, keys, bytes } = budgets[i]!;
      if ((keysMore > 0 && meter.keys + keysMore > keys) || (bytesMore > 0 && meter.bytes + bytesMore > bytes))
        refuse("quota");
    }
    for (let i = 0; i < meters.length; i++) {
      const meter = meters[i]!;
      if (!startsWith(key, meter.prefix)) continue;
      meter.keys += keysMore;
      meter.bytes += bytesMore;
    }
  };
  const read: Omit<ReadStore, "under"> = {
    get: async (key) => {
      lease.check();
      const full = prefix + checkKey(key);
      return guarded(() => {
        const text = raw.get(full);
        return text === undefined ? undefined : textToData(text);
      });
    },
    list: async (start, limit) => {
      lease.check();
      const most = needCount(limit, "limit", 10_000, 1000);
      const from = prefix + checkName(start ?? "", "prefix");
      const found = guarded(() => raw.list(from, most));
      for (let i = 0; i < found.length; i++) found[i] = slice(found[i]!, prefix.length);
      return freeze(found);
    },
  };
  const store: Store = Namespace<Store>({
    ...read,
    set: async (key, value) => {
      lease.check();
      const full = prefix + checkKey(key);
      const text = dataToText(value);
      const size = sizeInUtf8(text) + sizeInUtf8(full);
      if (size > maxBytes) refuse("too-large", `more than ${maxBytes} bytes`);
      // A proxy among the values may have run code in between.
      lease.check();
      guarded(() => {
        if (meters.length === 0) raw.set(full, text, size);
        else {
          const before = raw.sizeOf(full);
          const [keysMore, bytesMore] = before === undefined ? [1, size] : [0, size - before];
          account(full, keysMore, bytesMore);
          try {
            raw.set(full, text, size);
          } catch (error) {
            account(full, -keysMore, -bytesMore);
            throw error;
          }
        }
      });
    },
    delete: async (key) => {
      lease.check();
      const full = prefix + checkKey(key);
      return guarded(() => {
        const before = meters.length === 0 ? undefined : raw.sizeOf(full);
        const was = raw.delete(full);
        if (was && before !== undefined) account(full, -1, -before);
        return was;
      });
    },
    under: (part) => storeIn(root, freeze({ ...scope, prefix: below(part) })),
    readOnly: () => readStoreIn(store),
    quota: (limits) => {
      const read = (name: string): number => {
        const value = readOwn(limits, name, "limits");
        return value === undefined ? 1 / 0 : needCount(value, name, 2 ** 53 - 1);
      };
      const keys = read("keys");
      const bytes = read("bytes");
      lease.check();
      const budget = freeze({ meter: guarded(() => meterFor(root, prefix)), keys, bytes });
      return storeIn(root, freeze({ ...scope, budgets: freeze([...budgets, budget]) }));
    },
    revocable: () => {
      const { lease: mine, end } = lend(lease);
      return Namespace({ cap: storeIn(root, freeze({ ...scope, lease: mine })), revoke: end });
    },
  });
  return store;
};

/** What of a store only reads. */
const readStoreIn = ({ get, list, under }: Store): ReadStore =>
  Namespace<ReadStore>({ get, list, under: (prefix) => readStoreIn(under(prefix)) });

/** A store over a raw one, all of it. `maxBytes`: of one key and its value. */
export const storeOver = (raw: RawStore, maxBytes = 2 ** 20): Store =>
  storeIn({ raw, meters: [], maxBytes }, { prefix: "", lease: forEver, budgets: [] });
