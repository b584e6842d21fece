// family: leak-attribute
// bites: plain
// stopped: check CAP1006
enum Key {
  Make = "constructor",
}
export default function attack(): string {
  return attack[Key.Make]("return 'BITTEN:' + typeof process.exit")();
}
