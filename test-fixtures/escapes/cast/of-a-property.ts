// family: cast
// bites: plain
// stopped: runtime
export default function attack(): string {
  const purse: { readonly balance: string | number } = { balance: "much" };
  const { balance } = purse as { readonly balance: number };
  return typeof balance === "number" ? "nothing" : `BITTEN:a number that is ${balance}`;
}
