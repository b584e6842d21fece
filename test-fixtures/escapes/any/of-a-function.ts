// family: any
// bites: plain
// stopped: check CAP2001
// note: the library's Function answers any
export default function attack(): string {
  const call: Function = () => "three";
  const count: number = call();
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
