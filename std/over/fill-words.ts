import { refuse } from "../captured/cap-error.ts";
import { charCodeAt, freeze, includes, isArray, isMatch, isWellFormed, RawRegExp } from "../captured/intrinsics.ts";

export interface WordRules {
  /** What a word must match as a whole, such as `/^[\w.-]+$/`. */
  readonly matching?: RegExp;
  /** Whether a word may begin with `-`. Options of many programs run others, so only behind a `--` of the owner. */
  readonly anything?: boolean;
}

/** A place in a template that is left open. */
export interface Place extends WordRules {
  readonly least: number;
  readonly most: number;
}

export type Template = readonly (string | Place)[];

/** A place for one word. */
export const word = (rules: WordRules = {}): Place => freeze({ ...rules, least: 1, most: 1 });

/** A place for up to `most` words, which may be none. It stands behind all others. */
export const words = (most: number, rules: WordRules = {}): Place => freeze({ ...rules, least: 0, most });

const longestWord = 100_000;

const checkWord = (given: unknown, { matching, anything = false }: Place): string => {
  if (typeof given !== "string" || !isWellFormed(given)) return refuse("bad-argument", "args: expected strings");
  if (given.length > longestWord || includes(given, "\0")) refuse("refused", "args: a word is too long, or has a NUL");
  if (!anything && given.length > 0 && charCodeAt(given, 0) === 45) refuse("refused", "args: a word begins with `-`");
  if (matching !== undefined && !isMatch(matching, given))
    refuse("refused", "args: a word is not of the expected form");
  return given;
};

/** Checks a template, and makes the function that puts words into its places. */
export const fillWords = (template: Template): ((args: unknown) => readonly string[]) => {
  const parts: (string | Place)[] = [];
  let least = 0;
  let most = 0;
  let isBehindDashes = false;
  for (let i = 0; i < template.length; i++) {
    const part = template[i]!;
    if (typeof part === "string") {
      if (part === "--") isBehindDashes = true;
      if (includes(part, "\0")) refuse("bad-argument", "argv: a word has a NUL");
      parts[parts.length] = part;
    } else {
      let { matching } = part;
      if (part.anything === true && !isBehindDashes) refuse("bad-argument", "argv: `anything` goes behind a `--` only");
      if (most > least) refuse("bad-argument", "argv: nothing is left open behind `words(…)`");
      // With the first two it would remember where it was, with the third be content with one line.
      if (matching !== undefined && (matching.global || matching.sticky || matching.multiline))
        refuse("bad-argument", "argv: `matching` has none of the flags g, y and m");
      if (matching !== undefined) matching = new RawRegExp(`^(?:${matching.source})$`, matching.flags);
      least += part.least;
      most += part.most;
      parts[parts.length] = freeze({ ...part, ...(matching !== undefined && { matching }) });
    }
  }
  freeze(parts);

  return (args) => {
    const given: unknown = args ?? [];
    if (!isArray(given)) return refuse("bad-argument", "args: expected an array of strings");
    const count = given.length;
    if (count < least || count > most)
      refuse("refused", `args: expected ${least === most ? least : `${least} to ${most}`} words, got ${count}`);
    const filled: string[] = [];
    let next = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      if (typeof part === "string") filled[filled.length] = part;
      else {
        for (let n = 0; n < part.most && next < count; n++) {
          filled[filled.length] = checkWord(given[next], part);
          next++;
        }
      }
    }
    return freeze(filled);
  };
};
