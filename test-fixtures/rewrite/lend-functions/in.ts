/** Functions from elsewhere in the hands of built-in objects. */
interface Line {
  text: string;
}
export const makeBook = (lines: Line[]) => {
  const own = (line: Line): number => line.text.length;
  return {
    each: (look: (line: Line) => void): void => lines.forEach(look),
    lengths: (measure: (line: Line, at: number) => number): number[] => lines.map(measure),
    own: (): number[] => [...lines.map(own), ...lines.map((line) => line.text.length)],
    roots: (numbers: number[]): number[] => numbers.map(Math.sqrt),
    sorted: (order?: (a: Line, b: Line) => number): Line[] => [...lines].sort(order),
    total: (add: (all: number, ...more: unknown[]) => number): number => lines.map(own).reduce(add, 0),
    later: (act: { done(lines: Line[]): void }): Promise<void> => Promise.resolve(lines).then(act.done),
    replaced: (text: string, by?: () => string): string => text.replace("a", by ?? (() => "b")),
  };
};
