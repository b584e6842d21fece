import { lend } from "./lent-to-javascript.js";

const pay = (order: { readonly amount: number }): string =>
  typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`;
export default function attack(): string {
  const said: unknown = lend(pay);
  return said as string;
}
