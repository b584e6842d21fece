// family: sloppy-syntax
// bites: plain
// stopped: check CAP1007
// goal: script
// language: warn
export default function attack() {
  class Counter {
    n = 1;
    down() {
      let said = 0 <!--this.n; /*
      ;said = "BITTEN:" + typeof process.exit; /* */
      return said;
    }
  }
  const said = new Counter().down();
  return typeof said === "string" ? said : "nothing";
}
