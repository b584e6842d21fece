export default async function attack(victim) {
  const n = await victim.get({ each: (see) => see("three") });
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
