// family: any
// bites: plain
// stopped: check CAP2001
export default function attack(): string {
  const { count } = JSON.parse('{"count": "three"}');
  const n: number = count;
  return typeof n === "number" ? "nothing" : `BITTEN:a number that is ${n}`;
}
