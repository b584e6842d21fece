// family: symbol-registry
// bites: plain
// stopped: check CAP1009
export default function attack(): string {
  const { for: find = Symbol } = Symbol;
  return find("a") === find("a") ? "BITTEN:a symbol that the whole process shares" : "nothing";
}
