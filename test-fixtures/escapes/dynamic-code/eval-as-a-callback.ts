// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  return ["'BITTEN:' + process.pid"].map(eval).join("");
}
