export const countDown = (from: number): number => {
  let left = from;
  let steps = 0;
  while (left-- > 0) steps++;
  return steps;
};

// In text and in comments it means nothing: <!-- --> debugger with (x) {}
export const arrow = "<!-- -->";
export const mode = (): number => 0o644 + 0.5 + 0;
export const zero = (): string => "\0 \x07 \u0007 \\7";
export const matches = (text: string): boolean => /^\d-->/.test(text);
