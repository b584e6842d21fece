// family: unsteady-data
// bites: plain
// stopped: runtime
export const makePurse = (balance: number): { decrease(amount: number): number } => ({
  decrease: (amount) => {
    if (amount > balance || amount < 0) throw new RangeError("overdraft");
    return (balance -= amount);
  },
});
