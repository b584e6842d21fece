// family: cast
// bites: plain
// stopped: runtime
export default function attack(): string {
  const found: unknown = ["three"];
  const [count] = <readonly [number]>found;
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
