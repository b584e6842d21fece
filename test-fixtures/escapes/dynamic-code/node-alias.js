// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack() {
  return typeof global.process.exit === "function" ? "BITTEN:process.exit" : "nothing";
}
