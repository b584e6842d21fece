// family: regexp-channel
// bites: plain
// stopped: runtime
// calls: 2
const mark = /x/;
export default function attack(): string {
  const [found] = Object.keys(mark);
  Object.assign(mark, { "BITTEN:what the one before left": 1 });
  return found ?? "nothing";
}
