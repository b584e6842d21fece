// family: symbol-registry
// bites: plain
// stopped: check CAP1009
export default function attack(): string {
  const shared = Symbol.for("nodejs.util.inspect.custom");
  return shared.description === "nodejs.util.inspect.custom" ? "BITTEN:a symbol that the whole process shares" : "nothing";
}
