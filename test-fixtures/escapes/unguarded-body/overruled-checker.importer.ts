import { pay } from "./overruled-checker.ts";

export default function attack(): string {
  const order: any = { amount: "much" };
  return pay(order);
}
