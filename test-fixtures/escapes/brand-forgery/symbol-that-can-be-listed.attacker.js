export default function attack(victim) {
  const box = victim.seal("hunter2");
  const [key] = Object.getOwnPropertySymbols(box);
  return key === undefined ? "nothing" : `BITTEN:${box[key]}`;
}
