export default async function attack(victim) {
  const three = "three";
  const n = await victim.get({ get: () => three, load: () => Promise.resolve(three), list: () => [three], each: (see) => see(three), item: () => ({ a: three }) });
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
