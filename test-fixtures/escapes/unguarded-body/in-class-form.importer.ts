import { Till } from "./in-class-form.ts";

export default function attack(): string {
  const order: any = { amount: "much" };
  return new Till().pay(order);
}
