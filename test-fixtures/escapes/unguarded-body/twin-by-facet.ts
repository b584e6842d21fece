// family: unguarded-body
// bites: plain
// stopped: runtime
// note: a stranger who holds an object of the module has its guarded members only, however the module calls them itself
interface Till {
  pay(order: { readonly amount: number }): string;
  next(): Till;
}
export const makeTill = (): Till => {
  const self: Till = {
    pay: (order) => (typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`),
    next: () => self,
  };
  self.next().pay({ amount: 1 });
  return self;
};
export const each = (till: Till, see: (till: Till, pay: Till["pay"]) => string): string => see(till.next(), till.pay);
