import type { Module } from "../1-open/session.ts";
import {
  type Expression,
  isArrowFunction,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isVariableStatement,
  type Node,
} from "../1-open/typescript.ts";

/**
 * The text of a module without the bodies of the functions at its top, and without variables that it keeps to itself. If this stays, and its declarations too, nothing that another
 * module sees of it by syntax has changed.
 */
export function outlineModule({ tree, text, isJavaScript }: Module): string {
  if (isJavaScript) return text;
  const upTo = (node: Node, body: Node): string =>
    `${text.slice(node.getStart(), body.getStart())}{}${text.slice(body.end, node.end)}`;
  // A list may export any of them.
  const hasLists = tree.statements.some((one) => isExportDeclaration(one) || isExportAssignment(one));
  const lines = tree.statements.map((statement): string => {
    if (isFunctionDeclaration(statement) && statement.body) return upTo(statement, statement.body);
    if (isVariableStatement(statement) && !hasLists && !statement.modifiers?.length) return "";
    const [only, ...others] = isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const value: Expression | undefined = others.length === 0 ? only?.initializer : undefined;
    if (value !== undefined && (isArrowFunction(value) || isFunctionExpression(value)) && value.body)
      return upTo(statement, value.body);
    return text.slice(statement.getStart(), statement.end);
  });
  return lines.join("\n");
}
