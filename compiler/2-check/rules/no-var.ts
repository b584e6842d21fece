import {
  isForInStatement,
  isForOfStatement,
  isForStatement,
  isFunctionDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  isSourceFile,
  isVariableDeclaration,
  isVariableStatement,
  type Node,
  NodeFlags,
  SyntaxKind,
  type VariableDeclarationList,
} from "../../1-open/typescript.ts";
import type { TextEdit } from "../../diagnostics/finding.ts";
import type { Binding, Names } from "../names.ts";
import type { Rule } from "../rule.ts";

export const noVar: Rule = {
  code: "CAP3006",
  slug: "no-var",
  family: "language",
  visit: {
    VariableDeclarationList(node, { names }) {
      if ((node.flags & NodeFlags.BlockScoped) !== 0 || isAmbient(node)) return undefined;
      const fix = replacement(node, names);
      return {
        at: { start: node.getStart(), end: node.getStart() + "var".length },
        message: "`var` declares a name for the whole function",
        why: "it is there, and undefined whatever its type says, before the line that sets it",
        help: "write `const`, or `let` where it changes",
        ...(fix && { fix: [fix] }),
      };
    },
  },
};

const isAmbient = (list: VariableDeclarationList): boolean =>
  isVariableStatement(list.parent) &&
  (list.parent.modifiers?.some(({ kind }) => kind === SyntaxKind.DeclareKeyword) ?? false);

/** The edit, if nothing can tell the difference: each name is used only after its declaration, in its block, and not across a loop's turns. */
function replacement(list: VariableDeclarationList, names: Names): TextEdit | undefined {
  const bindings = list.declarations.map(({ name }) => (isIdentifier(name) ? names.bindingOf(name) : undefined));
  const keeps = isLoop(list.parent) ? keepsMeaningInLoop : isOnce(list.parent) ? keepsMeaning : undefined;
  if (!bindings.every((binding) => binding !== undefined && keeps?.(binding, list))) return undefined;
  const hasValue = (index: number): boolean =>
    list.declarations[index]!.initializer !== undefined ||
    isForInStatement(list.parent) ||
    isForOfStatement(list.parent);
  const isConst = bindings.every((binding, index) => !binding!.isReassigned && hasValue(index));
  const start = list.getStart();
  return { start, end: start + "var".length, text: isConst ? "const" : "let" };
}

const isLoop = (node: Node): boolean => isForStatement(node) || isForInStatement(node) || isForOfStatement(node);

/** Whether the statement runs at most once for each call of the function that it is in. */
const isOnce = (statement: Node): boolean =>
  isVariableStatement(statement) && (isSourceFile(statement.parent) || isFunctionBody(statement.parent));

const isFunctionBody = (block: Node): boolean => (block.parent as { body?: Node } | undefined)?.body === block;

function keepsMeaning(binding: Binding, list: VariableDeclarationList): boolean {
  // A parameter of the same name, or another `var`, makes it no declaration of its own.
  if (binding.kind !== "var" || countDeclarations(binding) !== 1) return false;
  return binding.references.every((name) => name.pos >= list.end && !isHoisted(name, list));
}

/** In the head of a loop, `let` is a new variable in each turn: a function that keeps one could tell. */
function keepsMeaningInLoop(binding: Binding, list: VariableDeclarationList): boolean {
  const loop = list.parent;
  if (binding.kind !== "var" || countDeclarations(binding) !== 1) return false;
  return binding.references.every((name) => {
    for (let at = name.parent; at !== undefined; at = at.parent) {
      if (at === loop) return true;
      if (isFunctionLikeDeclaration(at)) return false;
    }
    return false;
  });
}

function countDeclarations({ name, scope }: Binding): number {
  let count = 0;
  const look = (node: Node): undefined => {
    if (isVariableDeclaration(node) && isIdentifier(node.name) && node.name.text === name) count++;
    if (isFunctionDeclaration(node) && node.name?.text === name) count++;
    node.forEachChild(look);
  };
  look(scope.node);
  return count;
}

/** A declared function can be called before the line on which it stands. */
function isHoisted(name: Node, list: VariableDeclarationList): boolean {
  for (let at = name.parent; at !== undefined && at !== list.parent.parent; at = at.parent)
    if (isFunctionDeclaration(at)) return true;
  return false;
}
