// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  return (() => 0).c\u006fnstruct\u{6f}r("return 'BITTEN:' + typeof process.exit")();
}
