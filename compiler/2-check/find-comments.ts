import type { Comment } from "./rule.ts";

/**
 * The comments of a text. `literals` are the stretches that hold text of their own (strings, templates, regular expressions, JSX), in
 * order: outside of them `//` and `/*` begin a comment and nothing else.
 */
export function findComments(
  text: string,
  literals: readonly { readonly start: number; readonly end: number }[],
): readonly Comment[] {
  const comments: Comment[] = [];
  const marks = /\/[/*]/g;
  let nextLiteral = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const start = mark.index;
    while (nextLiteral < literals.length && literals[nextLiteral]!.end <= start) nextLiteral++;
    const literal = literals[nextLiteral];
    if (literal !== undefined && literal.start <= start) {
      marks.lastIndex = literal.end;
      continue;
    }
    const kind = mark[0] === "//" ? "line" : "block";
    const end = kind === "line" ? endOfLine(text, start) : endOfBlock(text, start);
    comments.push({ kind, start, end, text: text.slice(start, end) });
    marks.lastIndex = end;
  }
  return comments;
}

function endOfLine(text: string, start: number): number {
  const lineBreak = /[\n\r\u2028\u2029]/g;
  lineBreak.lastIndex = start;
  return lineBreak.exec(text)?.index ?? text.length;
}

function endOfBlock(text: string, start: number): number {
  const close = text.indexOf("*/", start + 2);
  return close < 0 ? text.length : close + 2;
}
