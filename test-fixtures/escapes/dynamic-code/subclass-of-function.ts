// family: dynamic-code
// bites: plain
// stopped: check CAP1002
// language: warn
export default function attack(): string {
  class Script extends Function {
    constructor(code: string) {
      super(code);
    }
  }
  return new Script("return 'BITTEN:' + typeof process.exit")();
}
