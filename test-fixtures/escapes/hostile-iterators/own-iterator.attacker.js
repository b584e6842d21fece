export default function attack(victim) {
  const total = victim.sum({ *[Symbol.iterator]() { yield "three"; } });
  return typeof total === "number" ? `${total}` : `BITTEN:a sum that is ${total}`;
}
