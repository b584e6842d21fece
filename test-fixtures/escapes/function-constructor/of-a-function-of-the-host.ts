// family: function-constructor
// bites: plain
// stopped: runtime
// note: the host's functions lead to the host's Function
export default function attack(probe: { double(n: number): number; numbers(): number[] }): string {
  const key = ["con", "structor"].join("") as keyof Object;
  for (const from of [probe.double, probe.numbers().at] as readonly Object[]) {
    const make: unknown = from[key];
    if (typeof make === "function") return (make as (code: string) => () => string)("return 'BITTEN:' + typeof process.exit")();
  }
  return "nothing";
}
