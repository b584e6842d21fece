export default function attack(victim) {
  let calls = 0;
  return victim.total([1, 2], (all, one) => (calls++ < 2 ? `${all}${one}` : all + one));
}
