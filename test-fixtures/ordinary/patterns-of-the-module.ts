const word = /\w+/g;
const space = /\s+/g, comma = /,/g;
const ESCAPES: RegExp = /[&<>]/g;
const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const token = /\s*(\w)/y;
export const tokens = (text: string): string[] => {
  const next = new RegExp(token.source, token.flags);
  const found: string[] = [];
  for (let m = next.exec(text); m !== null; m = next.exec(text)) found.push(m[1] ?? "");
  return found;
};
export const words = (text: string): string[] => text.match(word) ?? [];
export const squeeze = (text: string): string => text.trim().replace(space, " ").replaceAll(comma, ";");
export const escape = (text: string): string => text.replace(ESCAPES, (c) => names[c] ?? c);
export const places = (text: string): number[] => [...text.matchAll(word)].map(({ index }) => index);
export const counted = (texts: readonly string[]): number[] => texts.map((text) => text.split(space).length + (text.match(word)?.length ?? 0));
export const foreign = (x: { replace(pattern: RegExp, by: string): string }): string => x.replace(word, "?");
export const run = (): unknown => [words("a bc, d"), words("a bc, d"), tokens("a b, c"), squeeze("  a  b,c "), escape("<a&b>"), places("ab cd"), counted(["a b", "c d e"]), foreign({ replace: (pattern, by) => "a1 b2".replace(pattern, by) })];
