// family: leak-attribute
// bites: plain
// stopped: check CAP1006
const keys = { make: ["name", "constructor"] } as const;
export default function attack(): string {
  const make = attack[keys.make[1]] as unknown as (code: string) => () => string;
  return make("return 'BITTEN:' + typeof process.exit")();
}
