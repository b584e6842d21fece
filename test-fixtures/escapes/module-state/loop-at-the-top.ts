// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const readers: ((next: string) => string)[] = [];
for (let text = "nothing"; readers.length === 0; ) readers[0] = (next) => ([text, next] = [next, text])[1]!;
export default function attack(): string {
  return readers[0]?.("BITTEN:what the one before left") ?? "";
}
