export default async function attack(victim) {
  const three = "three";
  const n = await victim.get(() => [three]);
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
