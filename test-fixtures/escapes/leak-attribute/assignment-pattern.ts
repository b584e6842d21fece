// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  let make: Function | undefined;
  for ({ constructor: make } of [attack]);
  return make === undefined ? "nothing" : make("return 'BITTEN:' + typeof process.exit")();
}
