// family: symbol-registry
// bites: plain
// stopped: check CAP1009
// language: warn
export default function attack(): string {
  class Report {
    [Symbol.for("nodejs.util.inspect.custom")](): string {
      return "forged line of a log";
    }
  }
  const [key] = Object.getOwnPropertySymbols(Object.getPrototypeOf(new Report()));
  return key === undefined ? "nothing" : `BITTEN:${key.description}`;
}
