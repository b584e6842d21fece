// family: global-augmentation
// bites: plain
// stopped: check CAP1013
declare global {
  var process: { readonly pid: number };
}
export default function attack(): string {
  return `BITTEN:pid ${process.pid}`;
}
