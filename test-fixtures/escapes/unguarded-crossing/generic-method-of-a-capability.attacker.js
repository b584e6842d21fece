export default async function attack(victim) {
  const three = "three";
  const n = await victim.get({ get: () => three, map: (f) => f(three), load: () => Promise.resolve(three), all: () => [{ a: three }] });
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
