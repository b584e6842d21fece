// family: brand-forgery
// bites: plain
// stopped: runtime
// language: warn
class Coin {
  readonly worth = 1;
}
export const makeCoin = (): { readonly worth: number } => new Coin();
export const count = (coins: readonly { readonly worth: number }[]): number =>
  coins.filter((coin) => coin instanceof Coin).reduce((sum, { worth }) => sum + worth, 0);
