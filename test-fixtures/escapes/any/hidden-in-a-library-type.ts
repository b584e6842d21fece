// family: any
// bites: plain
// stopped: check CAP2001
// note: the entries of an object without an index signature are of type any
export default function attack(): string {
  const record: object = { count: "three" };
  let total = 0;
  for (const [, value] of Object.entries(record)) total = value;
  return typeof total === "number" ? "nothing" : `BITTEN:a number that is ${total}`;
}
