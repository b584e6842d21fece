import { isOdd } from "./odd.ts";

/** The two of them import each other. */
export function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}
