import {
  type CallExpression,
  type Checker,
  type Expression,
  type Identifier,
  type IndexedAccessTypeNode,
  isArrowFunction,
  isCallExpression,
  isFunctionExpression,
  isIdentifier,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isTypeAliasDeclaration,
  isTypeQueryNode,
  isTypeReferenceNode,
  type Node,
  type ParameterDeclaration,
  SignatureKind,
  SyntaxKind,
  type Type,
  type TypeReferenceNode,
} from "../1-open/typescript.ts";
import { isAny } from "./claims-type.ts";
import { findTypeParameters } from "./find-type-parameters.ts";
import { symbolNameOf } from "./remember-type.ts";
import { reportValue, why } from "./report-any.ts";
import type { About, MemberName, Report } from "./rule.ts";
import { safeOrigin } from "./safe-origin.ts";

/** Functions of the library whose type says `any` where it matters, and that are fine when they are called where one can see them. */
const passedOn: Readonly<Record<string, string>> = {
  "JSON.parse": "write `(text: string): unknown => JSON.parse(text)`",
  "Array.isArray": "write `(value: unknown): value is readonly unknown[] => Array.isArray(value)`",
  "Object.entries": "write a function that calls it, with its parameter's type",
  "Object.values": "write a function that calls it, with its parameter's type",
  "Object.fromEntries": "write a function that calls it, with its parameter's type",
  "Reflect.apply": "write a function that calls the other",
};

/** Reports such a function where it is not called, but handed to somebody: what it makes of `any`, nobody looks at. */
export function reportPassedOn({ name, object, node, isWrite }: MemberName, about: About): Report | undefined {
  if (object === undefined || isWrite || isCalled(node)) return undefined;
  const origin = `${safeOrigin(object, about)}.${name}`;
  const help = Object.hasOwn(passedOn, origin) ? passedOn[origin] : undefined;
  if (help === undefined) return undefined;
  return { at: node, message: `\`${origin}\` is passed on as a function that deals in \`any\``, why, help };
}

/** Reports the use of a name from JavaScript: its value, or what it returns to somebody to whom it is handed. */
export function reportImported(name: Identifier, type: Type | undefined, about: About): readonly Report[] {
  if (type === undefined || isAny(type)) return reportValue(name, type, about);
  const { checker } = about;
  const returnsAny = checker
    .getSignaturesOfType(type, SignatureKind.Call)
    .some((signature) => isAny(checker.getReturnTypeOfSignature(signature)));
  if (isCalled(name) || !returnsAny) return [];
  return [
    {
      at: name,
      message: `\`${name.text}\` is passed on as a function that returns \`any\``,
      why,
      help: "write a function that calls it, and checks what it gets",
    },
  ];
}

const isCalled = (node: Node): boolean => isCallExpression(node.parent) && node.parent.expression === node;

/** Reports a type that is taken out of another, and is `any`: `PromiseRejectedResult["reason"]`, `ReturnType<typeof JSON.parse>`. */
export function reportTakenType(node: TypeReferenceNode | IndexedAccessTypeNode, about: About): Report | undefined {
  const isForeign = isTypeReferenceNode(node) ? takesFromLibrary(node, about) : isOfElsewhere(node.objectType, about);
  if (!isForeign) return undefined;
  const type = about.checker.getTypeFromTypeNode(node);
  if (!isAny(type) || type?.isErrorType()) return undefined;
  return { at: node, message: "this type is `any`", why, help: "write `unknown`, or the type that is meant" };
}

const takers: ReadonlySet<string> = new Set([
  "ReturnType",
  "Awaited",
  "InstanceType",
  "Exclude",
  "Extract",
  "NonNullable",
]);

function takesFromLibrary({ typeName, typeArguments }: TypeReferenceNode, about: About): boolean {
  return (
    isIdentifier(typeName) &&
    takers.has(typeName.text) &&
    (typeArguments ?? []).some((part) => isOfElsewhere(part, about))
  );
}

/** Whether a type may come from outside of this build, where nobody refuses `any`. */
function isOfElsewhere(type: Node, about: About): boolean {
  if (isTypeQueryNode(type)) {
    const { exprName } = type;
    let root: Node = exprName;
    while (!isIdentifier(root)) root = (root as unknown as { left: Node }).left;
    return about.names.bindingOf(root) === undefined;
  }
  if (isTypeReferenceNode(type) && isIdentifier(type.typeName)) {
    const name = type.typeName.text;
    if (takers.has(name)) return takesFromLibrary(type, about);
    return !isDeclaredHere(name, about) && findTypeParameters(type).length === 0;
  }
  let found = false;
  type.forEachChild((child): undefined => {
    found ||= isOfElsewhere(child, about);
  });
  return found;
}

/** Whether the module has a type of its own by that name, or one of another module of this build. */
export const isDeclaredHere = (name: string, { module, names, moduleNamed }: About): boolean =>
  names.moduleBindings.some(
    (binding) =>
      binding.name === name &&
      (binding.importedFrom === undefined || moduleNamed(binding.importedFrom.specifier) !== undefined),
  ) ||
  module.tree.statements.some(
    (statement) =>
      (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement)) && statement.name.text === name,
  );

/** Reports a parameter with a type for which the library has `any`: whatever comes passes for it. */
export const reportAnnotation = (node: ParameterDeclaration): Report => ({
  at: node.type!,
  message: "this parameter gets whatever there is, whatever its type says",
  why,
  help: "write `unknown`, and narrow it",
});

/** The callbacks of `JSON.parse` and `JSON.stringify`. */
export function isReviver(node: ParameterDeclaration, about: About): boolean {
  const call = callTaking(node, 1);
  if (call?.arguments[1] !== (node.parent as Node)) return false;
  const origin = safeOrigin(call.expression, about);
  return origin === "JSON.parse" || origin === "JSON.stringify";
}

/** What may be a promise, if the parameter takes the reason of its rejection: anybody may have thrown anything. */
export function rejectedBy(node: ParameterDeclaration): readonly Expression[] | undefined {
  const call = callTaking(node, 0);
  if (call === undefined || !isPropertyAccessExpression(call.expression)) return undefined;
  const at = ["catch", "then"].indexOf(call.expression.name.text);
  return at !== -1 && call.arguments[at] === (node.parent as Node) ? [call.expression.expression] : undefined;
}

/** The call that is handed a function whose parameter at `index` says more of what it gets than `unknown`. */
function callTaking({ parent: fn, type }: ParameterDeclaration, index: number): CallExpression | undefined {
  const saysMore = type !== undefined && type.kind !== SyntaxKind.UnknownKeyword && type.kind !== SyntaxKind.AnyKeyword;
  if (!saysMore || !(isArrowFunction(fn) || isFunctionExpression(fn)) || fn.parameters[index]?.type !== type)
    return undefined;
  return isCallExpression(fn.parent) ? fn.parent : undefined;
}

export const isPromise = (type: Type, checker: Checker): boolean =>
  /^Promise(Like)?$/.test(symbolNameOf(type, checker));
