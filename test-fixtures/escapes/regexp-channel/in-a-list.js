// family: regexp-channel
// bites: plain
// stopped: runtime
// calls: 2
const marks = [/x/, /y/];
export default function attack() {
  const [found] = marks;
  marks[0] = /BITTEN:what the one before left/;
  return found.source === "x" ? "nothing" : found.source;
}
