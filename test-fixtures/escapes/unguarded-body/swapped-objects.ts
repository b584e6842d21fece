// family: unguarded-body
// bites: plain
// stopped: runtime
// note: a module calls its own objects past their guards, and a stranger hands it back one of them where another is expected
interface Till {
  pay(order: { readonly amount: number }): string;
}
interface Log {
  pay(order: { readonly amount: string }): string;
}
export const makeTill = (): Till => ({
  pay: ({ amount }) => (typeof amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof amount}`),
});
export const makeLog = (): Log => ({ pay: ({ amount }) => amount.trim() });
export const payLog = (log: Log): string => log.pay({ amount: "much" });
export const payTill = (till: Till): string => till.pay({ amount: 1 });
export const both = (): string => payTill(makeTill()) + payLog(makeLog());
