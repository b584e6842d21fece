// family: cast
// bites: plain
// stopped: check CAP2003
const believe = <T>(value: unknown): T[] => value as T[];
export default function attack(): string {
  const [count] = believe<number>(["three"]);
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
