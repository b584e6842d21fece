// family: any
// bites: plain
// stopped: check CAP2001
export default function attack(): string {
  const read = (list: Array<any>): number => list[0];
  const count = read(["three"]);
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
