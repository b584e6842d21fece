export default function attack(victim) {
  const total = victim.sum({ next: () => ({ value: { [Symbol.toPrimitive]: () => "three" } }) });
  return typeof total === "number" ? `${total}` : `BITTEN:a sum that is ${total}`;
}
