// family: free-names
// bites: plain
// stopped: check CAP1001
// note: they show when garbage is collected, which no module has any business to know
export default function attack(): string {
  const target = { n: 1 };
  return new WeakRef(target).deref() === target ? "BITTEN:WeakRef" : "nothing";
}
