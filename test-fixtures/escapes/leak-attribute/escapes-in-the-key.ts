// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  return [].at["\x63onstru\u{63}tor"]("return 'BITTEN:' + typeof process.exit")();
}
