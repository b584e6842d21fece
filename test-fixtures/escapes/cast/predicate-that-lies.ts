// family: cast
// bites: plain
// stopped: check CAP2007
// note: what a predicate says is believed at the place of its call
const isNumber = (value: unknown): value is number => value !== undefined;
export default function attack(): string {
  const found: unknown = "three";
  if (!isNumber(found)) return "nothing";
  const count: number = found;
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
