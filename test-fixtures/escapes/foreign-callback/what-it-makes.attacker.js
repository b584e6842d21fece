export default function attack(victim) {
  let reads = 0;
  return victim.makeAll(() => ({ get amount() { return ++reads; } }));
}
