// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  return attack[`con${"struct"}or`]("return 'BITTEN:' + typeof process.exit")();
}
