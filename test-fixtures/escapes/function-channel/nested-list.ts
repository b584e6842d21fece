// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
const levels: { words: string[] }[] = [{ words: [] }];
export default function attack(): string {
  const found = levels[0]?.words[0];
  levels[0]?.words.push("BITTEN:what the one before left");
  return found ?? "nothing";
}
