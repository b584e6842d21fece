// family: foreign-callback
// bites: plain
// stopped: runtime
export interface Line {
  readonly text: string;
}
export const makeLedger = (): { find(test: (line: Line) => boolean): string; first(): string } => {
  const lines: Line[] = [{ text: "owes 100" }];
  return { find: (test) => lines.find(test)?.text ?? "", first: () => lines[0]?.text ?? "" };
};
