// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(_probe: unknown, plain = false): string {
  return attack[plain ? "name" : (0, "constructor")]("return 'BITTEN:' + typeof process.exit")();
}
