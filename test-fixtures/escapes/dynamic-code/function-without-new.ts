// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  return Function("return 'BITTEN:' + typeof process.exit")();
}
