// family: namespace-forgery
// bites: plain
// stopped: runtime
export interface Purse {
  balance(): number;
}
export const makeMint = (): { makePurse(): Purse; worth(purse: Purse): string } => {
  const genuine = new Set<unknown>();
  const takeAll = (purse: Purse): readonly number[] => [purse.balance(), purse.balance()];
  return {
    makePurse: () => {
      const balance = (): number => 1;
      genuine.add(balance);
      return { balance };
    },
    worth: (purse) => {
      if (!genuine.has(purse.balance)) return "refused";
      const [a, b] = takeAll(purse);
      return a === b ? `worth ${a}` : `BITTEN:worth ${a} and ${b}`;
    },
  };
};
