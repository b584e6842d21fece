// family: cast
// bites: plain
// stopped: runtime
export default function attack(): string {
  const { count } = JSON.parse('{"count": "three"}') as { count: number };
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
