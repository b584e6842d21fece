// family: function-constructor
// bites: plain
// stopped: runtime
// language: warn
export default function attack() {
  class Door {
    static open(key) {
      return super[key];
    }
  }
  return Door.open(["con", "structor"].join(""))("return 'BITTEN:' + typeof process.exit")();
}
