// family: foreign-callback
// bites: plain
// stopped: runtime
// note: the methods of arrays hand the whole array to whom they call
export const makeLedger = (): { each(look: (line: string) => void): void; count(): number } => {
  const lines = ["owes 100"];
  return { each: (look) => lines.forEach(look), count: () => lines.length };
};
