export default async function attack(victim) {
  const three = "three";
  const n = await victim.get({ get: () => ({ get: () => three, map: (f) => f(three), load: () => Promise.resolve(three), all: () => [{ a: three }] }), map() {}, load() {}, all() {} });
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
