// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// language: warn
export default function attack(): string {
  class Door {
    static open(): string {
      return (super["constructor"] as (code: string) => () => string)("return 'BITTEN:' + typeof process.exit")();
    }
  }
  return Door.open();
}
