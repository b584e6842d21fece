// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  return (0, eval)('"BITTEN:" + typeof process.exit');
}
