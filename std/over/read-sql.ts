import { refuse } from "../captured/cap-error.ts";
import { indexOf, slice, uncurry } from "../captured/intrinsics.ts";

const match: (text: string, pattern: RegExp) => RegExpMatchArray | null = uncurry(String.prototype.match as never);

/** Where a part that begins at `at` ends: a string, a name in quotes, a comment. One that never ends is an error of the owner's. */
const endOfPart = (sql: string, at: number): number => {
  const start = sql[at]!;
  const two = slice(sql, at, at + 2);
  const close = two === "--" ? "\n" : two === "/*" ? "*/" : start === "[" ? "]" : start;
  const end = indexOf(sql, close, at + (close === "*/" ? 2 : 1));
  if (end >= 0) return end + close.length;
  return two === "--" ? sql.length : refuse("bad-argument", `sql: ${start} has no end`);
};

/**
 * How many values a statement takes, each for a `?`. An owner's mistakes are told when the query is made: more than one statement, values with names
 * or numbers, and statements that reach beyond the database.
 */
export const countParameters = (sql: string): number => {
  let count = 0;
  let word = "";
  let isEnded = false;
  for (let at = 0; at < sql.length; ) {
    const char = sql[at]!;
    const two = slice(sql, at, at + 2);
    const isComment = two === "--" || two === "/*";
    if (!isComment && isEnded && match(char, /[^\s;]/)) refuse("bad-argument", "sql: more than one statement");
    if (isComment || indexOf("'\"`[", char) >= 0) {
      // Of two quotes in a row the second begins a string anew: for counting that is the same.
      at = endOfPart(sql, at);
      continue;
    }
    if (char === "?") {
      if (match(sql[at + 1] ?? "", /\d/)) refuse("bad-argument", "sql: values are written `?`, without a number");
      count++;
    } else if (match(char, /[:@$]/)) refuse("bad-argument", "sql: values are written `?`, without a name");
    else if (char === ";") isEnded = true;
    if (word === "") word = match(slice(sql, at), /^[a-z]+/i)?.[0] ?? "";
    at++;
  }
  if (match(word, /^(attach|detach|pragma|vacuum|begin|commit|end|rollback|savepoint|release)$/i))
    refuse("bad-argument", `sql: ${word} concerns the whole database`);
  return count;
};
