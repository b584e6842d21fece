import { typesAt } from "../1-open/read-types.ts";
import {
  type Expression,
  type Identifier,
  isArrowFunction,
  isCallExpression,
  isElementAccessExpression,
  isIdentifier,
  isNewExpression,
  isParameterDeclaration,
  isPropertyAccessExpression,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
  type Type,
  type TypeNode,
} from "../1-open/typescript.ts";
import type { TextEdit } from "../diagnostics/finding.ts";
import { claimsType, type Doubt, isAny, makePlaces } from "./claims-type.ts";
import { holdsAny } from "./holds-any.ts";
import type { About, Report } from "./rule.ts";

/** What makes `any` a lie, for all its findings. */
export const why = "a value of type `any` passes for every type, whatever it is";

/** Types of functions about which nothing is said. */
export const untyped: ReadonlySet<string> = new Set(["Function", "CallableFunction", "NewableFunction"]);

/** Reports an expression whose value is taken for something although TypeScript knows nothing about it. */
export function reportValue(node: Expression, type: Type | undefined, about: About): readonly Report[] {
  const { checker } = about;
  if (!isAny(type) || isReportedElsewhere(node, about) || !claimsType(node, "any", makePlaces(checker))) return [];
  const fix = annotation(node);
  return [
    {
      at: node,
      message: `${shown(node)} is of type \`any\``,
      why,
      help: fix ? "declare it as `unknown` and narrow it" : "take it as `unknown` and narrow it, or check it with `as`",
      ...(fix && { fix: [fix] }),
    },
  ];
}

/** Reports an array, map or the like that is taken for more than something that holds unknown values. */
export function reportHolder(node: Expression, type: Type | undefined, about: About): readonly Report[] {
  const { checker } = about;
  const isEmpty = isNewAndEmpty(node);
  if (type === undefined || !holdsAny(type, checker) || !claimsType(node, "holds", makePlaces(checker, isEmpty)))
    return [];
  return [
    {
      at: node,
      message: `${shown(node)} holds values of type \`any\``,
      why,
      help: isNewExpression(node)
        ? `say what it holds: \`new ${node.expression.getText()}<…>()\``
        : "declare what it holds as `unknown`, or check it with `as`",
    },
  ];
}

/** `new Map()` and `new Array(3)`: nothing is in them yet that could be anything. */
function isNewAndEmpty(node: Expression): boolean {
  if (!isNewExpression(node) && !isCallExpression(node)) return false;
  const isArray = node.expression.getText() === "Array";
  return (isArray || isNewExpression(node)) && (node.arguments?.length ?? 0) <= (isArray ? 1 : 0);
}

/** Reports the names that get `any` from where they stand, if some use of them relies on a type. */
export function reportNames(
  names: readonly Identifier[],
  types: readonly (Type | undefined)[],
  about: About,
): readonly Report[] {
  const places = makePlaces(about.checker);
  return names.flatMap((name, index): readonly Report[] => {
    const type = types[index];
    if (type === undefined || !(isAny(type) || holdsAny(type, about.checker))) return [];
    const doubt = isAny(type) ? "any" : "holds";
    if (!usesOf(name, about).some((use) => claimsType(use, doubt, places))) return [];
    const isParameter = isParameterDeclaration(name.parent) && name.parent.dotDotDotToken === undefined;
    return [
      {
        at: name,
        message: `\`${name.text}\` ${doubt === "any" ? "is" : "holds values"} of type \`any\``,
        why,
        ...adviceFor(name, isParameter, doubt),
      },
    ];
  });
}

function adviceFor(name: Identifier, isParameter: boolean, doubt: Doubt): Pick<Report, "help" | "fix"> {
  if (!isParameter) return { help: "declare what it comes from as `unknown`, and narrow it" };
  // What these callbacks get are strings, as TypeScript could say if it looked at the pattern.
  if (isReplacer(name.parent.parent))
    return { help: `write \`${name.text}: string\`, with \`| undefined\` for a group that may be missing` };
  return { help: `write \`${name.text}: unknown\``, ...(doubt === "any" && { fix: [parameterFix(name)] }) };
}

const isReplacer = ({ parent }: Node): boolean =>
  isCallExpression(parent) &&
  isPropertyAccessExpression(parent.expression) &&
  /^replace(All)?$/.test(parent.expression.name.text);

/** Whether it is the result of a function whose type was written as `Function`, and reported there. */
function isTypeReported(node: Expression, { names }: About): boolean {
  if (!isCallExpression(node) || !isIdentifier(node.expression)) return false;
  const { type } = (names.bindingOf(node.expression)?.declaration ?? {}) as { readonly type?: TypeNode };
  return (
    type !== undefined && isTypeReferenceNode(type) && isIdentifier(type.typeName) && untyped.has(type.typeName.text)
  );
}

/** Where the value of the name is read while it still has the type that it began with. */
function usesOf(name: Identifier, { names, checker }: About): readonly Identifier[] {
  const reads = names.bindingOf(name)?.references.filter((use) => !names.isWrite(use)) ?? [];
  const types = typesAt(checker, reads);
  return reads.filter((_, index) => {
    const type = types[index];
    return type !== undefined && (isAny(type) || holdsAny(type, checker));
  });
}

/** Whether the `any` comes from a part of the expression: that has been reported, or is used with care. */
function isReportedElsewhere(node: Expression, about: About): boolean {
  if (isTypeReported(node, about)) return true;
  const { checker } = about;
  // The object of an access, the function of a call, the promise of an `await`.
  const { expression, arguments: given = [] } = node as { expression?: Expression; arguments?: readonly Expression[] };
  if (expression !== undefined && isAny(typesAt(checker, [expression])[0])) return true;
  const types = typesAt(checker, given);
  const places = makePlaces(checker);
  return given.some((argument, index) => isAny(types[index]) && claimsType(argument, "any", places));
}

function shown(node: Expression): string {
  const text = node.getText();
  if (text.length <= 40 && !text.includes("\n")) return `\`${text}\``;
  if (isCallExpression(node)) {
    const callee = node.expression.getText();
    if (callee.length <= 40 && !callee.includes("\n")) return `the result of \`${callee}\``;
  }
  return isElementAccessExpression(node) || isPropertyAccessExpression(node) ? "this member" : "this value";
}

/** `const x = …` becomes `const x: unknown = …`. */
function annotation({ parent }: Expression): TextEdit | undefined {
  if (!isVariableDeclaration(parent) || !isIdentifier(parent.name) || parent.type !== undefined) return undefined;
  return { start: parent.name.end, end: parent.name.end, text: ": unknown" };
}

function parameterFix(name: Identifier): TextEdit {
  const fn = name.parent.parent;
  const start = name.getStart();
  const hasBrackets = !isArrowFunction(fn) || hasBracketBefore(fn, start);
  return { start, end: name.end, text: hasBrackets ? `${name.text}: unknown` : `(${name.text}: unknown)` };
}

const hasBracketBefore = (fn: Node, position: number): boolean =>
  fn.getSourceFile().text.slice(fn.getStart(), position).includes("(");
