export default function attack(victim) {
  const { has } = WeakSet.prototype;
  try {
    WeakSet.prototype.has = () => true;
    return victim.makeMint().accepts({}) ? "BITTEN:anything is a coin" : "refused";
  } finally {
    try {
      WeakSet.prototype.has = has;
    } catch {}
  }
}
