// family: triple-slash
// bites: plain
// stopped: check CAP1015
/// <reference path="../../../node_modules/@types/node/index.d.ts" />
export default function attack(): string {
  return `BITTEN:${typeof setImmediate} setImmediate`;
}
