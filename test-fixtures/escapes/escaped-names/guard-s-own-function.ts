// family: escaped-names
// bites: plain
// stopped: runtime
// note: the names of what the compiler writes are chosen so that the source has none of them, however it spells its own
export function pay(amount: number): string {
  function f\u0061il$(): void {}
  void f\u0061il$;
  return typeof amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof amount}`;
}
