// family: regexp-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
class Marks {
  static readonly word = /x/dgu;
}
export default function attack(): string {
  return Marks.word.test("x ") ? "nothing" : "BITTEN:where the one before stopped";
}
