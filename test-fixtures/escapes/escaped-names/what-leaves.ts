// family: escaped-names
// bites: plain
// stopped: runtime
export const makeLedger = (): { lines(): readonly string[]; count(): number } => {
  const lines = ["owes 100"];
  const l\u{65}ave$ = <T>(value: T): T => value;
  return { lines: () => l\u{65}ave$(lines), count: () => lines.length };
};
