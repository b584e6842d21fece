// family: triple-slash
// bites: plain
// stopped: check CAP1015
/// <reference types="node" />
export default function attack(): string {
  return `BITTEN:pid ${process.pid}`;
}
