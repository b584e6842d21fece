// family: commonjs-syntax
// bites: plain
// stopped: check CAP1014
// goal: script
// note: what is exported is no record of names that a compiler could guard
function attack(): string {
  return typeof attack === "function" ? "BITTEN:the whole module is one value" : "nothing";
}
export = attack;
