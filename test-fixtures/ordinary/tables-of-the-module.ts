/** Sets and maps at module scope that nobody changes, as tokenizers and formatters have them. */
const keywords = new Set(["let", "if", "else", "toString", "1"]);
const leaks = new Set(["constructor", "__proto__", "name"]);
const digits: ReadonlySet<number | string> = new Set<number | string>([0, 1, 2, "2"]);
const precedence = new Map<string, { readonly level: number; readonly isRight?: boolean }>([
  ["+", { level: 1 }],
  ["*", { level: 2 }],
  ["^", { level: 3, isRight: true }],
]);
const apply = new Map<string, (a: number, b: number) => number>([
  ["+", (a, b) => a + b],
  ["*", (a, b) => a * b],
  ["^", (a, b) => a ** b],
]);
const k = new Map([
  [1, "one"],
  [2, "two"],
]);
const e = new Set(["e"]);
const vowels = new Set("aeiou");
const small = new Set("the a an of the".split(" "));
const hex = "0123456789abcdef";
const alphabet = hex.toUpperCase().split("");
const marks = { pad: "=".charCodeAt(0), line: "-".repeat(5), digits: [...hex], odd: [..."a\u2028\"😀"], halves: "😀".split("") };
export const names = "zero one two"
  .split(" ");
type Digit = typeof digits extends ReadonlySet<infer D> ? D : never;

const kindOf = (word: string): string => (keywords.has(word) ? "keyword" : leaks.has(word) ? "leak" : "name");
const isDigit = (value: Digit): boolean => digits.has(value);

function evaluate(words: readonly string[]): number {
  const values: number[] = [];
  const operators: string[] = [];
  const reduce = (): void => {
    const [right, left] = [values.pop() ?? 0, values.pop() ?? 0];
    values.push(apply.get(operators.pop() ?? "+")!(left, right));
  };
  for (const word of words) {
    const own = precedence.get(word);
    if (own === undefined) values.push(Number(word));
    else {
      while (operators.length > 0) {
        const { level = 0 } = precedence.get(operators.at(-1)!) ?? {};
        if (level < own.level || (level === own.level && own.isRight)) break;
        reduce();
      }
      operators.push(word);
    }
  }
  while (operators.length > 0) reduce();
  return values[0] ?? Number.NaN;
}

export function run(): unknown {
  const pairs = [...precedence];
  pairs[0]![0] = "changed";
  const seen: string[] = [];
  for (const [symbol, { level }] of precedence) seen.push(`${symbol}${level}`);
  for (const word of keywords) seen.push(word);
  keywords.forEach((one, again) => seen.push(one + again));
  k.forEach((name, number) => seen.push(`${number} is ${name}`));
  const own = new Set(keywords);
  own.add("own");
  return {
    kinds: ["let", "toString", "valueOf", "constructor", "__proto__", "1", "x", "hasOwnProperty"].map(kindOf),
    digits: [0, 1, "1", "2", 2, 3, -0, Number.NaN].map(isDigit),
    value: evaluate("2 + 3 * 2 ^ 3 ^ 2 * 1".split(" ")),
    seen,
    pairs,
    sizes: [keywords.size, precedence.size, k.size, own.size],
    lists: [[...keywords.keys()], [...keywords.entries()], [...k.values()], [...k.entries()], Array.from(e), Array.from(k, ([number]) => number)],
    texts: [...small].map((word) => [word, vowels.has(word), small.has(word)]),
    folded: [alphabet, marks, names, vowels.size, alphabet.map((digit) => digit.split("").length), [...alphabet].reverse().join("")],
    record: Object.fromEntries(k),
    missing: [k.get(3), k.has(3), k.has(1), k.get(2), apply.get("constructor"), precedence.get("+")?.level, e.has("e")],
  };
}
