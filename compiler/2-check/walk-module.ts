import type { Module } from "../1-open/session.ts";
import { isTypeNode, ModifierFlags, type Node, SyntaxKind } from "../1-open/typescript.ts";
import { findComments } from "./find-comments.ts";
import { importOf } from "./list-imports.ts";
import { memberNamesAt } from "./member-names.ts";
import type { About, Events, Report } from "./rule.ts";

/** Where the events of a walk go. `inTypes`: the node stands in a type, or in what is only declared. */
export interface Listener {
  event<Name extends keyof Events>(name: Name, event: Events[Name], at: Report["at"]): void;
  node(node: Node, inTypes: boolean): void;
}

const literalKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.JsxText,
]);

const typeDeclarations: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.JSTypeAliasDeclaration,
  SyntaxKind.JSImportDeclaration,
  SyntaxKind.TypeParameter,
  SyntaxKind.IndexSignature,
]);

/** Walks a module once, for all rules together. */
export function walkModule(module: Module, about: About, listener: Listener): void {
  const { tree, text } = module;
  const literals: { start: number; end: number }[] = [];

  listener.event("Module", module, { start: 0, end: 0 });
  for (const name of about.names.free) listener.event("FreeName", name, name);
  for (const statement of tree.statements) {
    listener.event("ModuleStatement", statement, statement);
    const imported = importOf(statement);
    if (imported !== undefined) listener.event("Import", imported, imported.at);
  }

  const visit = (node: Node, inTypes: boolean): void => {
    const { kind } = node;
    // The base of a class is a value, although the syntax has it among the types.
    const isType = inTypes || (isTypeNode(node) && kind !== SyntaxKind.ExpressionWithTypeArguments);
    if (literalKinds.has(kind))
      literals.push({ start: kind === SyntaxKind.JsxText ? node.pos : node.getStart(), end: node.end });
    listener.node(node, isType);
    if (!isType) {
      listener.event("Syntax", node, node);
      for (const member of memberNamesAt(node, about.constantKeys)) listener.event("MemberName", member, member.at);
    }
    const inside = isType || typeDeclarations.has(kind) || isOnlyDeclared(node);
    node.forEachChild((child): undefined => visit(child, inside) as undefined);
  };
  tree.forEachChild((child): undefined => visit(child, false) as undefined);

  // In JavaScript, types written in comments stand in the tree too, out of order.
  literals.sort((a, b) => a.start - b.start);
  for (const comment of findComments(text, literals)) listener.event("Comment", comment, comment);
}

/** `declare`d, or an overload, an abstract member, an `implements` clause: gone when the program runs. */
function isOnlyDeclared(node: Node): boolean {
  const { modifierFlags = 0, token } = node as { modifierFlags?: ModifierFlags; token?: SyntaxKind };
  if ((modifierFlags & ModifierFlags.Ambient) !== 0) return true;
  if (node.kind === SyntaxKind.HeritageClause) return token === SyntaxKind.ImplementsKeyword;
  const isFunction = node.kind === SyntaxKind.FunctionDeclaration || node.kind === SyntaxKind.MethodDeclaration;
  return isFunction && (node as { body?: Node }).body === undefined;
}
