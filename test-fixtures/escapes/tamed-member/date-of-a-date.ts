// family: tamed-member
// bites: plain
// stopped: runtime
// note: a date leads to what makes dates
export default function attack(probe: { when(): Date }): string {
  const key = ["con", "structor"].join("") as keyof Object;
  const make: unknown = (probe.when() as Object)[key];
  const now = (make as { now?: () => number }).now;
  return now === undefined ? "no such member" : `BITTEN:${now()}`;
}
