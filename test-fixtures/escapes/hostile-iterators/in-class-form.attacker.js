export default function attack(victim) {
  const total = victim.sum({ [Symbol.iterator]: () => ({ n: 0, next() { return { done: this.n++ > 0, value: "three" }; } }) });
  return typeof total === "number" ? `${total}` : `BITTEN:a sum that is ${total}`;
}
