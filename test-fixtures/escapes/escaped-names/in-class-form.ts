// family: escaped-names
// bites: plain
// stopped: runtime
// language: warn
export class Till {
  pay(amount: number, f\u{0061}il$: () => string = () => "paid"): string {
    return typeof amount === "number" ? f\u{0061}il$() : `BITTEN:a number that is a ${typeof amount}`;
  }
}
export const pay = (amount: unknown): string => (new Till().pay as (amount: unknown) => string)(amount);
