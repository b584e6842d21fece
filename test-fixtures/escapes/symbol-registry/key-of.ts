// family: symbol-registry
// bites: plain
// stopped: check CAP1009
export default function attack(): string {
  const { keyFor: name } = Symbol;
  return name(Symbol.for("a secret name")) === "a secret name" ? "BITTEN:what the registry knows" : "nothing";
}
