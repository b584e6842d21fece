import type { Comment, Rule } from "../rule.ts";

/** TypeScript obeys these in JavaScript as well, but there it is not asked about types. */
export const noSuppressionComment: Rule = {
  code: "CAP2002",
  slug: "no-suppression-comment",
  family: "soundness",
  skipsJavaScript: true,
  visit: {
    Comment(comment) {
      const found = directiveIn(comment);
      if (found === undefined) return undefined;
      const start = comment.start + found.index;
      return {
        at: { start, end: start + found.name.length },
        message: `\`${found.name}\` silences the checker`,
        why: "where TypeScript is silent, a type says what somebody wished",
        help: "repair the type; or take the value as `unknown` and narrow it",
      };
    },
  },
};

/** Prose that mentions a directive is none: TypeScript wants it first on a line of the comment. */
function directiveIn({ kind, text }: Comment): { readonly index: number; readonly name: string } | undefined {
  const pattern =
    kind === "line"
      ? /^\/\/+\s*@(ts-(?:ignore|expect-error|nocheck))\b/
      : /^[\s/*]*@(ts-(?:ignore|expect-error|nocheck))\b/m;
  const match = pattern.exec(text);
  return match?.[1] === undefined
    ? undefined
    : { index: match.index + match[0].length - match[1].length - 1, name: `@${match[1]}` };
}
