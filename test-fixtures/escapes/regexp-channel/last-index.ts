// family: regexp-channel
// bites: plain
// stopped: runtime
// calls: 2
const mark = /x/;
export default function attack(): string {
  const found = mark.lastIndex;
  mark.lastIndex = 7;
  return found === 7 ? "BITTEN:where the one before stopped" : "nothing";
}
