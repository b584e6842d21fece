// family: triple-slash
// bites: plain
// stopped: check CAP1015
// language: warn
/// <reference types="node" preserve="true" />
export default function attack(): string {
  class Clock {
    now(): number {
      return performance.now();
    }
  }
  return new Clock().now() > 0 ? "BITTEN:performance.now" : "nothing";
}
