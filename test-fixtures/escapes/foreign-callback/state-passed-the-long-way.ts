// family: foreign-callback
// bites: plain
// stopped: runtime
export const makeLedger = (): { show(look: (...parts: readonly (readonly string[])[]) => void): void; count(): number } => {
  const lines = ["owes 100"];
  return {
    show: (look) => {
      look.call(undefined, lines);
      look`${lines}`;
    },
    count: () => lines.length,
  };
};
