import { refuse } from "../captured/cap-error.ts";
import { getOwnPropertyDescriptor, isArray, isWellFormed, ownKeys } from "../captured/intrinsics.ts";

/** A property as a stranger's record has it, looked at once. An accessor is not asked: it would run code of its own. */
export const readOwn = (record: unknown, key: string, name: string): unknown => {
  if (record === undefined || record === null) return undefined;
  if (typeof record !== "object") return refuse("bad-argument", `${name}: expected a record`);
  const found = getOwnPropertyDescriptor(record, key);
  return found !== undefined && "value" in found ? found.value : undefined;
};

/** The names and texts of a stranger's record of texts; none if it was left out. */
export const readTexts = (record: unknown, name: string, most = 100): [string, string][] => {
  const pairs: [string, string][] = [];
  if (record === undefined) return pairs;
  if (typeof record !== "object" || record === null || isArray(record))
    return refuse("bad-argument", `${name}: expected a record of strings`);
  const names = ownKeys(record);
  if (names.length > most) refuse("bad-argument", `${name}: at most ${most} entries`);
  for (let i = 0; i < names.length; i++) {
    const key = names[i]!;
    const value: unknown = getOwnPropertyDescriptor(record, key)?.value;
    if (value === undefined) continue;
    if (typeof key !== "string" || typeof value !== "string" || !isWellFormed(key) || !isWellFormed(value))
      return refuse("bad-argument", `${name}: expected a record of strings`);
    pairs[pairs.length] = [key, value];
  }
  return pairs;
};
