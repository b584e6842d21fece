// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  const { at: { "constructor": make } } = [1];
  return make("return 'BITTEN:' + typeof process.exit")();
}
