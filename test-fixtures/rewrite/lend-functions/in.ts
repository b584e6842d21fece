/** Functions from elsewhere in the hands of built-in objects. */
interface Line {
  text: string;
}
/** Called by this module alone, with its own functions: they see the very lines, and nothing stands between. */
const first = (lines: Line[], test: (line: Line) => boolean): Line | undefined => lines.find(test);
const each = (lines: Line[], look: (line: Line) => void): void => {
  for (const line of lines) look(line);
  if (lines.length > 9) each(lines.slice(9), look);
};
/** Called with a stranger's function as well. */
const count = (lines: Line[], test: (line: Line) => boolean): number => lines.filter(test).length;

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
    trim: (): void => each(lines, (line) => void (line.text = line.text.trim())),
    isFirst: (line: Line): boolean => first(lines, (other) => other === line) !== undefined,
    count: (test: (line: Line) => boolean): number => count(lines, test) + count(lines, (line) => line.text === ""),
    replaced: (text: string, by?: () => string): string => text.replace("a", by ?? (() => "b")),
  };
};
