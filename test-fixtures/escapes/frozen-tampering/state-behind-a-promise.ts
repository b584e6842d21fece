// family: frozen-tampering
// bites: plain
// stopped: runtime
export const makeLedger = (): { lines(): Promise<readonly string[]>; count(): number } => {
  const lines = ["owes 100"];
  return { lines: () => Promise.resolve(lines), count: () => lines.length };
};
