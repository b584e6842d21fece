// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  const make = attack.constructor as (code: string) => () => string;
  return make("return 'BITTEN:' + typeof process.exit")();
}
