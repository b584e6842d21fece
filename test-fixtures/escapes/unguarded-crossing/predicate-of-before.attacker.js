export default function attack(victim) {
  let asked = 0;
  const n = victim.get({ get n() { return asked++ === 0 ? 3 : "three"; } });
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
