import { each, makeTill } from "./twin-by-facet.ts";

export default function attack() {
  const till = makeTill();
  const order = { amount: "much" };
  const tries = [
    () => till.pay(order),
    () => till.next().pay(order),
    () => ({ ...till }).pay(order),
    () => each(till, (other) => other.pay(order)),
    () => each(till, (_, pay) => pay(order)),
    () => Object.values(till)[0](order),
    () => Object.entries(till.next())[0][1](order),
  ];
  for (const one of tries) {
    try {
      const said = one();
      if (said.startsWith("BITTEN")) return said;
    } catch {}
  }
  return "refused";
}
