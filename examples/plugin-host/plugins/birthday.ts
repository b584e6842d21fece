import type { Basket } from "../till.ts";

export const title = "Ten percent off cake";

export default function plugin(basket: Basket): void {
  for (const { name } of basket.items()) {
    if (name.includes("cake")) basket.discount(name, 10);
  }
}
