// family: namespace-forgery
// bites: plain
// stopped: runtime
// note: in plain TypeScript whatever has the members is a purse
import { makeBrandPair } from "@capc/runtime";

export interface Purse {
  balance(): number;
  take(amount: number): void;
}
const { seal, isSealed } = makeBrandPair<number>("euro");
export const makePurse = (start: number): Purse & { readonly proof: unknown } => {
  let balance = start;
  return { balance: () => balance, take: (amount) => void (balance -= amount), proof: seal(start) };
};
export function isGenuine(purse: Purse & { readonly proof: unknown }): boolean {
  return isSealed(purse.proof) && purse.balance() > 100 && purse.balance() > 100;
}
