import { price } from "./result-of-javascript.js";

export default function attack(): string {
  const amount: number = price();
  return typeof amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof amount}`;
}
