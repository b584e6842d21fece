import { typesAt } from "../../1-open/read-types.ts";
import {
  type Identifier,
  isFunctionDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  isVariableStatement,
  type Node,
  NodeFlags,
  SyntaxKind,
  TypeFlags,
  type VariableDeclaration,
} from "../../1-open/typescript.ts";
import { alwaysAssigns } from "../always-assigns.ts";
import type { Names } from "../names.ts";
import type { About, Rule } from "../rule.ts";

/**
 * TypeScript follows a variable to its first assignment inside one function; what a function inside reads, it takes for assigned.
 */
export const noUnassignedCapture: Rule = {
  code: "CAP2007",
  slug: "no-unassigned-capture",
  family: "soundness",
  typed: {
    VariableDeclaration: {
      ask: (node, { names }) => (earlyRead(node, names) === undefined ? [] : [node.name]),
      judge(node, [type], about) {
        const read = earlyRead(node, about.names);
        if (read === undefined || type === undefined || holdsUndefined(node, about)) return undefined;
        return {
          at: read,
          message: `\`${read.text}\` may be read before it is given a value`,
          why: "until it is set it is undefined, whatever its type says",
          help: `set \`${read.text}\` where it is declared, or add \`| undefined\` to its type`,
        };
      },
    },
  },
};

/** The first use of the variable in a function that may run before the variable is set. */
function earlyRead(declaration: VariableDeclaration, names: Names): Identifier | undefined {
  const { name, type, initializer, exclamationToken, parent } = declaration;
  if (exclamationToken !== undefined || !isIdentifier(name) || !isVariableStatement(parent.parent)) return undefined;
  const references = names.bindingOf(name)?.references.filter((reference) => !isOnlyWritten(reference, names));
  // Of `let` and `const`, a read before the declaration throws. A `var` is there, without its value.
  if (initializer !== undefined)
    return (parent.flags & NodeFlags.BlockScoped) === 0
      ? references?.find((reference) => {
          const fn = functionAround(reference, declaration);
          return fn !== undefined && (isFunctionDeclaration(fn) || fn.pos < declaration.pos);
        })
      : undefined;
  if (type === undefined || (parent.flags & NodeFlags.Const) !== 0) return undefined;
  return references?.find((reference) => {
    const fn = functionAround(reference, declaration);
    return fn !== undefined && !isSetBefore(fn, declaration, names);
  });
}

/** The outermost function that stands between the variable's declaration and its use. */
function functionAround(reference: Node, declaration: Node): Node | undefined {
  const block = declaration.parent.parent.parent;
  let found: Node | undefined;
  for (let at = reference.parent; at !== undefined && at !== block; at = at.parent)
    if (isFunctionLikeDeclaration(at)) found = at;
  return found;
}

/** `x += 1` and `x++` read what they write. */
function isOnlyWritten(reference: Identifier, names: Names): boolean {
  const { operatorToken, operator } = reference.parent as {
    operatorToken?: { kind: SyntaxKind };
    operator?: SyntaxKind;
  };
  const isPlain = operatorToken === undefined || operatorToken.kind === SyntaxKind.EqualsToken;
  return names.isWrite(reference) && isPlain && operator === undefined;
}

/** Whether each way that leads to the function goes over an assignment. One that is declared is there from the start. */
function isSetBefore(fn: Node, declaration: VariableDeclaration, names: Names): boolean {
  if (isFunctionDeclaration(fn)) return false;
  const isIt = (name: Identifier): boolean => names.bindingOf(name)?.declaration === declaration;
  const block = declaration.parent.parent.parent;
  for (let at = fn; at !== block && at.parent !== undefined; at = at.parent) {
    if (isAssignedTo(at, isIt)) return true;
    const { statements } = at.parent as { statements?: readonly Node[] };
    const before = statements?.slice(0, statements.indexOf(at)) ?? [];
    if (before.some((statement) => statement.pos >= declaration.pos && alwaysAssigns(statement, isIt))) return true;
  }
  return false;
}

/** `f = () => f()`: by the time it can be called, it is set. */
function isAssignedTo(fn: Node, isIt: (name: Identifier) => boolean): boolean {
  const { left, right, operatorToken } = fn.parent as {
    left?: Node;
    right?: Node;
    operatorToken?: { kind: SyntaxKind };
  };
  return (
    right === fn &&
    operatorToken?.kind === SyntaxKind.EqualsToken &&
    left !== undefined &&
    isIdentifier(left) &&
    isIt(left)
  );
}

function holdsUndefined({ type, initializer }: VariableDeclaration, { checker, partsOf }: About): boolean {
  const declared = type ? checker.getTypeFromTypeNode(type) : initializer && typesAt(checker, [initializer])[0];
  const open = TypeFlags.Undefined | TypeFlags.Void | TypeFlags.AnyOrUnknown;
  return declared === undefined || partsOf(declared).some(({ flags }) => (flags & open) !== 0);
}
