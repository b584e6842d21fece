// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(): string {
  const { ["con" + "structor" as "constructor"]: make } = attack;
  return make("return 'BITTEN:' + typeof process.exit")();
}
