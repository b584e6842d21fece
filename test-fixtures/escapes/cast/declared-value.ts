// family: cast
// bites: plain
// stopped: check CAP2004
declare const Infinity: string;
export default function attack(): string {
  const text: string = Infinity;
  return typeof text === "string" ? "nothing" : `BITTEN:a string that is ${text}`;
}
