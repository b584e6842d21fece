import { type Expression, isIdentifier, isPropertyAccessExpression, SyntaxKind } from "../1-open/typescript.ts";
import type { About } from "./rule.ts";
import { unwrapped } from "./unwrapped.ts";

/** The dotted name by which the table of pure calls knows a callee, whatever it is called here. */
export function nameCallee(given: Expression, about: About): string | undefined {
  const callee = unwrapped(given);
  if (isIdentifier(callee)) {
    const from = about.names.bindingOf(callee)?.importedFrom;
    if (from?.specifier === "@capc/runtime") return from.name;
    return about.isSafeName(callee) ? callee.text : undefined;
  }
  if (!isPropertyAccessExpression(callee) || callee.questionDotToken !== undefined) return undefined;
  const object = unwrapped(callee.expression);
  return isIdentifier(object) && about.isSafeName(object) ? `${object.text}.${callee.name.text}` : undefined;
}

/** Whether a name stands for an array or a record that is written down where it is declared. */
export function isLiteralName(given: Expression, { names }: About): boolean {
  const expression = unwrapped(given);
  const binding = isIdentifier(expression) ? names.bindingOf(expression) : undefined;
  const initializer = (binding?.declaration as { initializer?: Expression } | undefined)?.initializer;
  const kind = initializer && unwrapped(initializer).kind;
  return kind === SyntaxKind.ArrayLiteralExpression || kind === SyntaxKind.ObjectLiteralExpression;
}
