// family: suppression
// bites: plain
// stopped: check CAP2002
export default function attack(): string {
  // @ts-ignore
  const count: number = "three";
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
