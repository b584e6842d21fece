import {
  type CallExpression,
  type Expression,
  isArrayLiteralExpression,
  isArrayTypeNode,
  isArrowFunction,
  isCallExpression,
  isFunctionTypeNode,
  isIdentifier,
  isInterfaceDeclaration,
  isMethodSignatureDeclaration,
  isNewExpression,
  isObjectLiteralExpression,
  isParameterDeclaration,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isPropertySignatureDeclaration,
  isReturnStatement,
  isTypeLiteralNode,
  isTypeOperatorNode,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
  type ParameterDeclaration,
  SyntaxKind,
  type TypeElement,
  type TypeNode,
} from "../1-open/typescript.ts";
import { type FunctionNode, innermost, isFunctionNode, outermost } from "./find-functions.ts";
import type { TypeMeaning } from "./find-type-declaration.ts";
import type { BuildView } from "./trace-functions.ts";

/** A type as some module writes it. */
export interface WrittenType {
  readonly node: TypeNode;
  readonly path: string;
}

/** What syntax alone says about who has a method: a built-in object, or an interface of this build. */
export type Receiver =
  | { readonly kind: "intrinsic" }
  | { readonly kind: "member"; readonly result: WrittenType; readonly member: DeclaredMember };

/** A member of an interface of this build, where it is declared. */
export interface DeclaredMember {
  readonly node: Node;
  readonly path: string;
}

/** Finds the types of expressions where they are written down: most are, and a question to the checker costs far more. */
export interface WrittenTypes {
  typeOf(expression: Expression, path: string): WrittenType | undefined;
  /** Who answers `receiver.name(…)`; `undefined` where only the checker knows. */
  receiverOf(receiver: Expression, name: string, path: string): Receiver | undefined;
  /** The annotation that an interface of this build gives to a parameter of a function in a literal. */
  contextOf(parameter: ParameterDeclaration, fn: FunctionNode, path: string): WrittenType | undefined;
  /** The member of that name in the interface that a literal is written for. */
  memberForLiteral(literal: Node, name: string, path: string): DeclaredMember | undefined;
}

const intrinsicNames: ReadonlySet<string> = new Set([
  "Array",
  "ReadonlyArray",
  "Map",
  "ReadonlyMap",
  "Set",
  "ReadonlySet",
  "Date",
  "RegExp",
]);
const intrinsicKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringKeyword,
  SyntaxKind.NumberKeyword,
  SyntaxKind.BooleanKeyword,
  SyntaxKind.BigIntKeyword,
  SyntaxKind.ArrayType,
  SyntaxKind.TupleType,
]);
const literalKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.TemplateExpression,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.RegularExpressionLiteral,
]);

export function makeWrittenTypes(
  build: BuildView,
  meaningOf: (name: string, at: Node, path: string) => TypeMeaning | undefined,
  functionOf: (call: CallExpression, path: string) => { readonly fn: FunctionNode; readonly path: string } | undefined,
): WrittenTypes {
  const bindingOf = (expression: Expression, path: string) =>
    isIdentifier(expression) ? build.modules.get(path)?.names.bindingOf(expression) : undefined;

  const typeOf = (given: Expression, path: string, hops = 0): WrittenType | undefined => {
    const expression = innermost(given);
    if (hops > 5) return undefined;
    if (isCallExpression(expression)) {
      const own = functionOf(expression, path);
      const type = own?.fn.typeParameters === undefined && !isAsync(own?.fn) ? own?.fn.type : undefined;
      if (type !== undefined) return { node: type, path: own!.path };
      const target = innermost(expression.expression);
      const receiver = isPropertyAccessExpression(target)
        ? receiverOf(target.expression, target.name.text, path, hops + 1)
        : undefined;
      return receiver?.kind === "member" ? receiver.result : undefined;
    }
    if (isPropertyAccessExpression(expression)) {
      const member = memberOf(typeOf(expression.expression, path, hops + 1), expression.name.text);
      return member !== undefined &&
        isPropertySignatureDeclaration(member.node) &&
        member.node.postfixToken === undefined
        ? { node: member.node.type, path: member.path }
        : undefined;
    }
    const binding = bindingOf(expression, path);
    if (binding === undefined || binding.importedFrom !== undefined) return undefined;
    const { declaration } = binding;
    if (isParameterDeclaration(declaration) && isIdentifier(declaration.name)) {
      if (declaration.dotDotDotToken !== undefined || declaration.questionToken !== undefined) return undefined;
      if (declaration.type !== undefined) return { node: declaration.type, path };
      return contextOf(declaration, declaration.parent as FunctionNode, path);
    }
    if (!isVariableDeclaration(declaration) || !isIdentifier(declaration.name)) return undefined;
    if (declaration.type !== undefined) return { node: declaration.type, path };
    return binding.isReassigned || declaration.initializer === undefined
      ? undefined
      : typeOf(declaration.initializer, path, hops + 1);
  };

  /** A literal, `new Map()`, or a name that stands for one: the engine made it, and its methods are the engine's. */
  const isMadeHere = (given: Expression, path: string): boolean => {
    const expression = innermost(given);
    if (literalKinds.has(expression.kind) || isArrayLiteralExpression(expression)) return true;
    if (isNewExpression(expression))
      return isIdentifier(expression.expression) && bindingOf(expression.expression, path) === undefined;
    const binding = bindingOf(expression, path);
    if (binding === undefined || binding.kind !== "const" || !isVariableDeclaration(binding.declaration)) return false;
    const { type, initializer, name } = binding.declaration;
    return (
      isIdentifier(name) &&
      type === undefined &&
      initializer !== undefined &&
      !isIdentifier(initializer) &&
      isMadeHere(initializer, path)
    );
  };

  const membersOf = (type: WrittenType): { members: readonly TypeElement[]; path: string } | undefined => {
    const { node, path } = type;
    if (isTypeLiteralNode(node)) return { members: node.members, path };
    if (!isTypeReferenceNode(node) || !isIdentifier(node.typeName) || node.typeArguments !== undefined)
      return undefined;
    const meaning = meaningOf(node.typeName.text, node, path);
    if (meaning?.kind !== "declared" || meaning.declarations.length !== 1) return undefined;
    const [declaration] = meaning.declarations;
    if (declaration === undefined || !isInterfaceDeclaration(declaration)) return undefined;
    if (declaration.typeParameters !== undefined || declaration.heritageClauses !== undefined) return undefined;
    return { members: declaration.members, path: meaning.path };
  };

  const memberOf = (type: WrittenType | undefined, name: string): { node: TypeElement; path: string } | undefined => {
    const found = type && membersOf(type);
    const named = found?.members.filter((member) => (member as { name?: { text?: string } }).name?.text === name) ?? [];
    return named.length === 1 ? { node: named[0]!, path: found!.path } : undefined;
  };

  const signatureOf = (member: { node: TypeElement; path: string } | undefined) => {
    if (member === undefined) return undefined;
    const { node } = member;
    if (isMethodSignatureDeclaration(node) && node.typeParameters === undefined)
      return { parameters: node.parameters, type: node.type };
    if (!isPropertySignatureDeclaration(node) || !node.type || !isFunctionTypeNode(node.type)) return undefined;
    return node.type.typeParameters === undefined
      ? { parameters: node.type.parameters, type: node.type.type }
      : undefined;
  };

  const isIntrinsic = ({ node, path }: WrittenType): boolean => {
    if (intrinsicKinds.has(node.kind)) return true;
    if (isTypeOperatorNode(node))
      return node.operator === SyntaxKind.ReadonlyKeyword && isIntrinsic({ node: node.type, path });
    if (!isTypeReferenceNode(node) || !isIdentifier(node.typeName)) return isArrayTypeNode(node);
    return intrinsicNames.has(node.typeName.text) && meaningOf(node.typeName.text, node, path)?.kind === "global";
  };

  const receiverOf = (receiver: Expression, name: string, path: string, hops = 0): Receiver | undefined => {
    if (isMadeHere(receiver, path)) return { kind: "intrinsic" };
    const type = typeOf(receiver, path, hops);
    if (type === undefined) return undefined;
    if (isIntrinsic(type)) return { kind: "intrinsic" };
    const member = memberOf(type, name);
    const signature = signatureOf(member);
    return signature?.type === undefined
      ? undefined
      : { kind: "member", result: { node: signature.type, path: member!.path }, member: member! };
  };

  const memberForLiteral = (literal: Node, name: string, path: string): DeclaredMember | undefined => {
    const type = annotationAround(literal);
    return memberOf(type && { node: type, path }, name);
  };

  const contextOf = (parameter: ParameterDeclaration, fn: FunctionNode, path: string): WrittenType | undefined => {
    const property = outermost(fn).parent;
    const holder = isPropertyAssignment(property) ? property : fn;
    const { name, parent } = holder as unknown as { name?: { text?: string }; parent: Node };
    if (name?.text === undefined || !isObjectLiteralExpression(parent)) return undefined;
    const type = annotationAround(parent);
    const member = memberOf(type && { node: type, path }, name.text);
    const declared = signatureOf(member)?.parameters[fn.parameters.indexOf(parameter)];
    if (declared?.type === undefined || declared.questionToken !== undefined || declared.dotDotDotToken !== undefined)
      return undefined;
    return parameter.dotDotDotToken === undefined ? { node: declared.type, path: member!.path } : undefined;
  };

  return { typeOf, receiverOf, contextOf, memberForLiteral };
}

const isAsync = (fn: FunctionNode | undefined): boolean =>
  fn !== undefined &&
  ((fn as { modifiers?: readonly Node[] }).modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) ?? false);

/** The annotation that gives a literal its type: of the function that returns it, or of the variable that holds it. */
function annotationAround(literal: Node): TypeNode | undefined {
  const whole = outermost(literal);
  if (whole !== literal && whole.kind !== SyntaxKind.ParenthesizedExpression) return undefined;
  const { parent } = whole;
  if (isVariableDeclaration(parent)) return parent.type;
  if (isArrowFunction(parent) && parent.body === whole) return isAsync(parent) ? undefined : parent.type;
  if (!isReturnStatement(parent)) return undefined;
  let around: Node | undefined = parent;
  while (around !== undefined && !isFunctionNode(around)) around = around.parent;
  const fn = around as (FunctionNode & { readonly asteriskToken?: Node }) | undefined;
  return fn === undefined || isAsync(fn) || fn.asteriskToken !== undefined ? undefined : fn.type;
}
