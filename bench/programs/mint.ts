/** Money as capabilities: purses of one mint move what is in them, and nobody makes any. */
import { makeBrandPair } from "@capc/runtime";

export interface Purse {
  balance(): number;
  sprout(): Purse;
  deposit(amount: number, source: Purse): void;
  /** Whoever holds the key of the mint takes money out by this. */
  getDecr(): object;
}

export interface Mint {
  purse(start: number): Purse;
}

export const makeMint = (name: string): Mint => {
  const brand = makeBrandPair<(amount: number) => void>(name);
  const purse = (start: number): Purse => {
    let balance = start;
    const decr = (amount: number): void => {
      if (amount < 0 || amount > balance) throw new RangeError("insufficient funds");
      balance -= amount;
    };
    const sealed = brand.seal(decr);
    return {
      balance: () => balance,
      sprout: () => purse(0),
      deposit: (amount, source) => {
        const take = brand.unseal(source.getDecr() as ReturnType<typeof brand.seal>);
        take(amount);
        balance += amount;
      },
      getDecr: () => sealed,
    };
  };
  return { purse };
};

export function run(size: number): string {
  const mint = makeMint("coins");
  const people = Array.from({ length: 100 }, (_, at) => mint.purse(1000 + at));
  let moved = 0;
  let refused = 0;
  for (let turn = 0; turn < size * 20_000; turn++) {
    const from = people[(turn * 7) % people.length]!;
    const to = people[(turn * 13 + 5) % people.length]!;
    const amount = (turn * 31) % 97;
    try {
      to.deposit(amount, from);
      moved += amount;
    } catch {
      refused++;
    }
  }
  const total = people.reduce((sum, one) => sum + one.balance(), 0);
  return `${total} ${moved} ${refused}`;
}
