// family: unsteady-data
// bites: plain
// stopped: runtime
export const makeLedger = (): { add(line: string): void; lines(): readonly string[] } => {
  const lines: string[] = [];
  return {
    add: (line) => void lines.push(line),
    lines: () => lines,
  };
};
