export default function attack(victim) {
  const limits = new Map([["day", 100]]);
  return victim.pay({ limits, refresh: () => limits.set("day", Number.NEGATIVE_INFINITY) }, 10);
}
