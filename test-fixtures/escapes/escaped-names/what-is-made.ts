// family: escaped-names
// bites: plain
// stopped: runtime
export const makePurse = (n\u0061mespace$: number): { balance(): number } => ({ balance: () => n\u0061mespace$ });
export const worth = (purse: { balance(): number }): number => purse.balance();
