// family: regexp-channel
// bites: plain
// stopped: runtime
// calls: 2
// note: this rewrites an expression in place, frozen or not
const mark = Object.freeze({ words: /x/ });
export default function attack(): string {
  const found = mark.words.source;
  mark.words.compile("BITTEN:what the one before left");
  return found === "x" ? "nothing" : found;
}
