// family: cast
// bites: plain
// stopped: runtime
export default function attack(): string {
  const count = "three" as unknown as number;
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
