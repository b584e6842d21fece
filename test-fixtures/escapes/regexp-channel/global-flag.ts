// family: regexp-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
const mark = { words: [/x/g] };
export default function attack(): string {
  return mark.words[0]?.test("x ") ? "nothing" : "BITTEN:where the one before stopped";
}
