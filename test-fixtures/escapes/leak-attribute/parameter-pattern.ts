// family: leak-attribute
// bites: plain
// stopped: check CAP1006
const open = ({ constructor: make }: { constructor: Function }): string => make("return 'BITTEN:' + typeof process.exit")();
export default function attack(): string {
  return open(attack);
}
