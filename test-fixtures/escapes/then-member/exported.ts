// family: then-member
// bites: plain
// stopped: check CAP1010
// note: whoever imports this module dynamically, or awaits its exports, calls this
export function then(done: (value: string) => void): void {
  done("BITTEN:called by who only imported");
}
