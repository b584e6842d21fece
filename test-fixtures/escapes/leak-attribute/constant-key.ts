// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// note: a constant whose text anybody can read is as good as the text
const head = "con";
const key = `${head}structor` as const;
export default function attack(): string {
  return attack[key]("return 'BITTEN:' + typeof process.exit")();
}
