// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// language: warn
export default function attack(): string {
  class Door {
    open(): string {
      return this.constructor.constructor("return 'BITTEN:' + typeof process.exit")();
    }
  }
  return new Door().open();
}
