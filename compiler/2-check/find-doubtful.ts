import {
  type BinaryExpression,
  type CallExpression,
  type Expression,
  type Identifier,
  type ImportDeclaration,
  isArrowFunction,
  isBindingElement,
  isForOfStatement,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isNewExpression,
  isPropertyAccessExpression,
  isVariableDeclaration,
  type NewExpression,
  type Node,
  SyntaxKind,
  type VariableDeclaration,
} from "../1-open/typescript.ts";
import { isWriteTarget } from "./assignment-targets.ts";
import { claimsType, closedPlaces } from "./claims-type.ts";
import type { About } from "./rule.ts";
import { safeOrigin } from "./safe-origin.ts";
import { unwrapped } from "./unwrapped.ts";

/** Whether TypeScript has to be asked about the value of an access, call or `await`: it may be `any`, and somebody may rely on it. */
export function isDoubtful(node: Expression): boolean {
  return !isWriteTarget(node) && claimsType(node, "any", closedPlaces);
}

const freeOfAny: ReadonlySet<string> = new Set(["Math", "Number", "String", "Date", "BigInt", "Symbol", "Intl"]);

/** Whether the call certainly has a result of a type: its function stands in this build, where its own results are looked at. */
export function isOwnCall({ expression }: CallExpression, about: About): boolean {
  const { names, moduleNamed, isSafeName } = about;
  const callee = unwrapped(expression);
  if (isArrowFunction(callee) || isFunctionExpression(callee)) return true;
  if (isPropertyAccessExpression(callee)) return freeOfAny.has(safeOrigin(callee.expression, about) ?? "");
  if (!isIdentifier(callee)) return false;
  const binding = names.bindingOf(callee);
  if (binding === undefined) return isSafeName(callee) && callee.text !== "Array";
  if (binding.importedFrom !== undefined)
    return (
      isTypeScript(moduleNamed(binding.importedFrom.specifier)) || binding.importedFrom.specifier === "@capc/runtime"
    );
  const { declaration } = binding;
  if (isFunctionDeclaration(declaration)) return true;
  const value = isVariableDeclaration(declaration) && binding.kind === "const" ? declaration.initializer : undefined;
  return value !== undefined && (isArrowFunction(value) || isFunctionExpression(value));
}

const isTypeScript = (path: string | undefined): boolean => path !== undefined && /\.[mc]?tsx?$/.test(path);

const makers: ReadonlySet<string> = new Set(["Map", "WeakMap", "Array"]);

const listers: ReadonlySet<string> = new Set(["Array", "Object.entries", "Object.values"]);

/** `new Map()` and the like: without type arguments, it may be a map of `any`. */
export function mayHoldAny(node: CallExpression | NewExpression, about: About): boolean {
  if (node.typeArguments !== undefined) return false;
  const origin = safeOrigin(node.expression, about) ?? "";
  return (isNewExpression(node) ? makers : listers).has(origin);
}

/** Library members that are declared as arrays of `any`. */
export const holdsAnyByName = (node: Expression): boolean =>
  isPropertyAccessExpression(node) && node.name.text === "errors";

/** What `Array.isArray(x)` and `x instanceof Map` look at: from here on TypeScript may take it for an array or map of `any`. */
export function findNarrowed(tested: Node | undefined, about: About): readonly Expression[] {
  if (tested === undefined) return [];
  const subject = unwrapped(tested as Expression);
  if (isIdentifier(subject)) {
    const references = about.names.bindingOf(subject)?.references ?? [];
    return references.filter((name) => name !== tested && isInExpression(name) && isReadAsValue(name));
  }
  return isPropertyAccessExpression(subject) ? sameAccesses(subject, about) : [];
}

const isReadAsValue = (name: Identifier): boolean => !isWriteTarget(name) && claimsType(name, "holds", closedPlaces);

const isInExpression = ({ parent }: Identifier): boolean =>
  parent.kind !== SyntaxKind.ExportSpecifier && parent.kind !== SyntaxKind.ExportAssignment;

/** Other places of the module that read the same member of the same name. */
function sameAccesses(subject: Expression, { module }: About): readonly Expression[] {
  const text = subject.getText();
  const found: Expression[] = [];
  const look = (node: Node): undefined => {
    if (node !== subject && isPropertyAccessExpression(node) && node.getText() === text && isDoubtful(node))
      found.push(node);
    node.forEachChild(look);
  };
  look(module.tree);
  return found;
}

/** Built-in classes of things that hold other things. */
const holders: ReadonlySet<string> = new Set(["Array", "Map", "Set", "WeakMap", "WeakSet", "Promise"]);

/** What `Array.isArray(…)` looks at. */
export const testedByCall = ({ expression, arguments: [tested] }: CallExpression, about: About): Node | undefined =>
  safeOrigin(expression, about) === "Array.isArray" ? tested : undefined;

/** What `… instanceof Map` looks at. */
export const testedByClass = ({ left, operatorToken, right }: BinaryExpression, about: About): Node | undefined =>
  operatorToken.kind === SyntaxKind.InstanceOfKeyword && holders.has(safeOrigin(right, about) ?? "") ? left : undefined;

/** The uses of what a statement imports from JavaScript: there is no type that anybody checked. */
export function importedFromJavaScript(
  node: ImportDeclaration,
  { names, moduleNamed, neighbourNamed }: About,
): readonly Identifier[] {
  const { text = "" } = node.moduleSpecifier as { text?: string };
  if (!/\.[mc]?jsx?$/.test(moduleNamed(text) ?? neighbourNamed(text) ?? "")) return [];
  return names.moduleBindings
    .filter(
      ({ declaration, importedFrom }) =>
        importedFrom !== undefined && node.pos <= declaration.pos && declaration.end <= node.end,
    )
    .flatMap(({ references }) => references)
    .filter(isDoubtful);
}

/** Whether a variable without a type is part of something, so that its initializer does not tell its type. */
export const comesApart = (node: VariableDeclaration): boolean =>
  node.type === undefined &&
  (isForOfStatement(node.parent.parent) || (!isIdentifier(node.name) && node.initializer !== undefined));

/** The names that a pattern declares, or the one name. */
export function declaredNames(name: Node | undefined): readonly Identifier[] {
  if (name === undefined) return [];
  if (isIdentifier(name)) return [name];
  const elements = (name as { elements?: readonly Node[] }).elements ?? [];
  return elements.flatMap((element) => (isBindingElement(element) ? declaredNames(element.name) : []));
}
