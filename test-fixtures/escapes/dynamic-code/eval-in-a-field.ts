// family: dynamic-code
// bites: plain
// stopped: check CAP1002
// language: warn
class Calculator {
  readonly calculate = eval;
  sum(): string {
    return this.calculate("`BITTEN:${typeof process.exit}`");
  }
}
export default function attack(): string {
  return new Calculator().sum();
}
