// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack(): string {
  const key = ["con", "structor"].join("") as keyof Object;
  const make = (attack as Object)[key] as unknown as (code: string) => () => string;
  return make("return 'BITTEN:' + typeof process.exit")();
}
