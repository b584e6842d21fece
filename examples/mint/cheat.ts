import { makeBrandPair } from "@capc/runtime";
import type { Purse } from "./mint.ts";

/** A third party's purse. It has every member that a purse has, says that it is rich, and never parts with anything. */
export function CheatingPurse(currency: string): Purse {
  // The name on the box is right. The lock is another one.
  const { seal } = makeBrandPair<(amount: number) => void>(currency);
  const purse: Purse = {
    getBalance: () => 1_000_000,
    sprout: () => purse,
    getDecr: () => seal(() => {}),
    deposit: () => {},
  };
  return purse;
}
