import {
  type AsExpression,
  isAsExpression,
  isIdentifier,
  isTypeAssertion,
  isTypeReferenceNode,
  type SourceFile,
  SyntaxKind,
  type TypeAssertion,
  type TypeNode,
} from "../1-open/typescript.ts";
import { walk } from "./find-functions.ts";

export type Cast = AsExpression | TypeAssertion;

/** The casts that say more than the checker knows: `as const` and `as unknown` say less. */
export function findCasts(tree: SourceFile): readonly Cast[] {
  const casts: Cast[] = [];
  walk(tree, (node) => {
    if (
      (isAsExpression(node) || isTypeAssertion(node)) &&
      !isConst(node.type) &&
      node.type.kind !== SyntaxKind.UnknownKeyword
    )
      casts.push(node);
  });
  return casts;
}

const isConst = (type: TypeNode): boolean =>
  isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === "const";
