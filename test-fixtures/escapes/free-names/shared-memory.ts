// family: free-names
// bites: plain
// stopped: check CAP1001
// note: a shared counter and a second thread make a clock
export default function attack(): string {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  return Atomics.add(cell, 0, 1) === 0 ? "BITTEN:shared memory" : "nothing";
}
