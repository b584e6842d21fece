import { refuse } from "./cap-error.ts";
import { isBytes, isSafeInteger, isWellFormed, lengthOfBytes, RawUint8Array, setBytes } from "./intrinsics.ts";

// A module's guards have checked its own callers. These answer for callers that no compiler saw, and for the limits that types do not state.

export const needText = (value: unknown, name: string): string =>
  typeof value === "string" ? value : refuse("bad-argument", `${name}: expected string`);

/** A whole number within limits; `otherwise` if it was left out. */
export const needCount = (value: unknown, name: string, most: number, otherwise?: number, least = 0): number => {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value === "number" && isSafeInteger(value) && value >= least && value <= most) return value;
  return refuse("bad-argument", `${name}: expected a whole number from ${least} to ${most}`);
};

export const needFunction = <F>(value: F, name: string): F =>
  typeof value === "function" ? value : refuse("bad-argument", `${name}: expected function`);

/** A copy: the caller may write to the bytes while they are being used. */
export const needBytes = (value: unknown, name: string): Uint8Array => {
  if (!isBytes(value)) return refuse("bad-argument", `${name}: expected Uint8Array`);
  const copy = new RawUint8Array(lengthOfBytes(value));
  setBytes(copy, value);
  return copy;
};

/** Text that UTF-8 can say. Half a surrogate pair would come out as another character. */
export const needWellFormed = (value: unknown, name: string): string => {
  const text = needText(value, name);
  return isWellFormed(text) ? text : refuse("bad-argument", `${name}: half a surrogate pair is no text`);
};
