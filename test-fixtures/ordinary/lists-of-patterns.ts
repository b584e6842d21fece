/** Lists of patterns at module scope: a tokenizer's rules, replacements of a formatter. */
const rules: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["space", /\s+/y],
  ["word", /[a-z]+/iy],
  ["number", /\d+(?:\.\d+)?/y],
];
const inline: [RegExp, string][] = [
  [/`([^`]+)`/g, "<code>$1</code>"],
  [/\*(.+?)\*/g, "<em>$1</em>"],
];
const named = { digits: /\d/g, vowels: /[aeiou]/gi } as const;
const shown = [
  { pattern: /a/g, show: (text: string): string => text.toUpperCase() },
  { pattern: /b/g, show: (text: string): string => `[${text}]` },
] satisfies { pattern: RegExp; show: (text: string) => string }[];
type Named = keyof typeof named;

export function tokens(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  walk: while (at < text.length) {
    for (const [kind, pattern] of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      if (kind !== "space") found.push(`${kind}:${match[0]}`);
      at = pattern.lastIndex;
      continue walk;
    }
    throw new SyntaxError(`nothing fits at ${at}`);
  }
  return found;
}

export const format = (text: string): string => inline.reduce((before, [pattern, to]) => before.replace(pattern, to), text);
export const counts = (text: string): Record<string, number> =>
  Object.fromEntries(Object.entries(named).map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));
const highlight = (text: string): string => {
  let result = text;
  for (const { pattern, show } of shown) result = result.replace(pattern, (part) => show(part));
  return result;
};

export const run = (): unknown => {
  const name: Named = "digits";
  const twice = (make: (text: string) => unknown, text: string): unknown => [make(text), make(text)];
  const refused = ((): string => {
    try {
      return tokens("a ?").join();
    } catch (error) {
      return error instanceof SyntaxError ? error.message : "other";
    }
  })();
  return [name, twice(tokens, "let x1 2.5"), twice(format, "`a` *b* *c*"), twice(counts, "a1e2"), twice(highlight, "abba"), refused];
};
