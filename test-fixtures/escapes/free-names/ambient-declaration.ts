// family: free-names
// bites: plain
// stopped: check CAP1001
// note: `declare` promises a value that somebody else has to supply
declare const process: { readonly pid: number };
export default function attack(): string {
  return `BITTEN:pid ${process.pid}`;
}
