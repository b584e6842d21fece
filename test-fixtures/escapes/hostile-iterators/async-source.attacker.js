export default async function attack(victim) {
  const length = await victim.collect({ async *[Symbol.asyncIterator]() { yield { length: "BITTEN:" }; } });
  return typeof length === "number" ? `${length}` : `BITTEN:a length that is ${length}`;
}
