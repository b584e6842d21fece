import {
  type BinaryExpression,
  type Block,
  type CaseOrDefaultClause,
  type Expression,
  type Identifier,
  type IfStatement,
  type Node,
  type SwitchStatement,
  SyntaxKind,
  type TryStatement,
} from "../1-open/typescript.ts";
import { assignedNames } from "./assigned-names.ts";

/** Whether the name has been assigned to once the statement is over, whichever way it took; a way that leaves the block counts. */
export function alwaysAssigns(node: Node | undefined, isIt: (name: Identifier) => boolean): boolean {
  const again = (part: Node | undefined): boolean => alwaysAssigns(part, isIt);
  switch (node?.kind) {
    case SyntaxKind.ExpressionStatement:
    case SyntaxKind.ParenthesizedExpression:
      return again((node as Node & { expression: Expression }).expression);
    case SyntaxKind.BinaryExpression: {
      const { left, operatorToken, right } = node as BinaryExpression;
      if (operatorToken.kind === SyntaxKind.EqualsToken) return assignedNames(left).some(isIt) || again(right);
      return operatorToken.kind === SyntaxKind.CommaToken && (again(left) || again(right));
    }
    case SyntaxKind.Block:
      return (node as Block).statements.some(again);
    case SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = node as IfStatement;
      return again(thenStatement) && again(elseStatement);
    }
    case SyntaxKind.SwitchStatement:
      return everyClause((node as SwitchStatement).caseBlock.clauses, again);
    case SyntaxKind.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = node as TryStatement;
      return again(finallyBlock) || (again(tryBlock) && (catchClause === undefined || again(catchClause.block)));
    }
    case SyntaxKind.ReturnStatement:
    case SyntaxKind.ThrowStatement:
    case SyntaxKind.ContinueStatement:
    case SyntaxKind.BreakStatement:
      return true;
    default:
      return false;
  }
}

/** A clause without statements falls through to the next. */
function everyClause(clauses: readonly CaseOrDefaultClause[], again: (part: Node) => boolean): boolean {
  return (
    clauses.some(({ kind }) => kind === SyntaxKind.DefaultClause) &&
    clauses.every(({ statements }, index) => {
      if (statements.length === 0) return index < clauses.length - 1;
      const first = statements.findIndex((statement) => again(statement));
      // A `break` on the way leaves the switch without the assignment.
      return first !== -1 && !statements.slice(0, first + 1).some(mayBreak);
    })
  );
}

function mayBreak(node: Node): boolean {
  if (node.kind === SyntaxKind.BreakStatement) return true;
  let found = false;
  node.forEachChild((child): undefined => {
    found ||= mayBreak(child);
  });
  return found;
}
