// family: namespace-block
// bites: plain
// stopped: check CAP1012
// calls: 2
namespace Counter.Of.Calls {
  let n = 0;
  export const next = (): number => n++;
}
export default function attack(): string {
  return Counter.Of.Calls.next() > 0 ? "BITTEN:what the one before left" : "nothing";
}
