// family: dynamic-code
// bites: plain
// stopped: runtime
// goal: script
// language: warn
// note: in sloppy mode a function called without a receiver gets the global object for `this`
export default function attack() {
  function whoami() {
    return this;
  }
  return typeof whoami().process.exit === "function" ? "BITTEN:process.exit" : "nothing";
}
