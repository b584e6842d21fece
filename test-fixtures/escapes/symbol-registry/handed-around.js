// family: symbol-registry
// bites: plain
// stopped: runtime
export default function attack() {
  const take = (from, name) => from[name];
  const find = take(Symbol, ["f", "o", "r"].join(""));
  return find("a") === find("a") ? "BITTEN:a symbol that the whole process shares" : "nothing";
}
