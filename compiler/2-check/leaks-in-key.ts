import {
  type Expression,
  isArrayLiteralExpression,
  isBinaryExpression,
  isConditionalExpression,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  type Node,
} from "../1-open/typescript.ts";
import { unwrapped } from "./unwrapped.ts";

/** A leak name among the pieces of text that a key is put together from, or all pieces together. */
export function leaksIn(key: Node, leaks: ReadonlySet<string>): string | undefined {
  const texts: string[] = [];
  const gather = (node: Node): void => {
    const part = unwrapped(node as Expression);
    if (isStringLiteral(part) || isNoSubstitutionTemplateLiteral(part)) texts.push(part.text);
    else if (isTemplateExpression(part)) {
      texts.push(part.head.text);
      for (const { expression, literal } of part.templateSpans) {
        gather(expression);
        texts.push(literal.text);
      }
    } else if (isArrayLiteralExpression(part)) part.elements.forEach(gather);
    else if (isConditionalExpression(part)) [part.whenTrue, part.whenFalse].forEach(gather);
    else if (isBinaryExpression(part)) [part.left, part.right].forEach(gather);
  };
  gather(key);
  return [...texts, texts.join("")].find((text) => leaks.has(text));
}
