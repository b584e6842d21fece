import { type RawStore, sizeInUtf8, storeOver } from "../over/store-over.ts";
import type { Store } from "../types/store.ts";

/** By code points, as a database orders UTF-8; strings compare by code units, where `\u{ffff}` comes after `\u{10000}`. */
const byCodePoints = (a: string, b: string): number => {
  const [left, right] = [Array.from(a, (c) => c.codePointAt(0)!), Array.from(b, (c) => c.codePointAt(0)!)];
  for (let i = 0; i < left.length && i < right.length; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
};

/** A store in memory, empty at first, that does and refuses what one in a file does and refuses. */
export const memoryStore = (): Store => {
  const texts = new Map<string, string>();
  const sizeOf = (key: string): number | undefined => {
    const text = texts.get(key);
    return text === undefined ? undefined : sizeInUtf8(key) + sizeInUtf8(text);
  };
  const keysBelow = (prefix: string): string[] => [...texts.keys()].filter((key) => key.startsWith(prefix));
  const raw: RawStore = {
    get: (key) => texts.get(key),
    set: (key, text) => void texts.set(key, text),
    delete: (key) => texts.delete(key),
    list: (prefix, limit) => keysBelow(prefix).toSorted(byCodePoints).slice(0, limit),
    sizeOf,
    usage: (prefix) => {
      const found = keysBelow(prefix);
      return { keys: found.length, bytes: found.reduce((sum, key) => sum + sizeOf(key)!, 0) };
    },
  };
  return storeOver(raw);
};
