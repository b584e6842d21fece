// family: any
// bites: plain
// stopped: check CAP2001
export default function attack(): string {
  const anything: any = "three";
  const count: number = anything;
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
