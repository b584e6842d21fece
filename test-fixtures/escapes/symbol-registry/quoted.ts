// family: symbol-registry
// bites: plain
// stopped: check CAP1009
export default function attack(): string {
  return Symbol?.["f" + "or" as "for"]("a") === Symbol[`for`]("a") ? "BITTEN:a symbol that the whole process shares" : "nothing";
}
