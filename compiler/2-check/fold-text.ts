import {
  type Expression,
  isArrayLiteralExpression,
  isCallExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isPropertyAccessExpression,
  isSpreadElement,
  isStringLiteral,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Names } from "./names.ts";
import { unwrapped } from "./unwrapped.ts";

/** A part of an initialiser at module scope, and what it comes to. */
export interface Folded {
  readonly node: Node;
  readonly value: string | number | readonly string[];
}

/** Longer results would only swell what is emitted. */
const longest = 10_000;

/** What calls of text methods come to. All look at nothing but the text, in every engine and place alike. */
const methods: Readonly<Record<string, (text: string, given: readonly (string | number)[]) => Folded["value"]>> = {
  split: (text, [by = "", ...more]) => (typeof by === "string" && more.length === 0 ? text.split(by) : Number.NaN),
  charCodeAt: (text, [at = 0]) => text.charCodeAt(Number(at)),
  codePointAt: (text, [at = 0]) => text.codePointAt(Number(at)) ?? Number.NaN,
  repeat: (text, [times = -1]) =>
    text.length * Number(times) <= longest && Number(times) >= 0 ? text.repeat(Number(times)) : Number.NaN,
  slice: (text, given) => text.slice(...given.map(Number)),
  trim: (text) => text.trim(),
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
};

/**
 * The parts that only take apart a text which is written out: `"abc".split("")`, `[..."abc"]`, `"=".charCodeAt(0)`. They can be evaluated when
 * the module is compiled, so that nothing runs while it loads.
 */
export function foldedIn(initializer: Expression, names: Names): readonly Folded[] {
  const found: Folded[] = [];
  const visit = (node: Node): undefined => {
    if (node.kind === SyntaxKind.ArrowFunction || node.kind === SyntaxKind.FunctionExpression) return;
    if (node.kind === SyntaxKind.ClassExpression || node.kind === SyntaxKind.MethodDeclaration) return;
    const value = isCallExpression(node) || isArrayLiteralExpression(node) ? foldText(node, names) : undefined;
    if (value === undefined) node.forEachChild(visit);
    else found.push({ node, value });
  };
  visit(initializer);
  return found;
}

/** The value of an expression that only takes apart a text which is written out. */
export function foldText(given: Expression, names: Names): Folded["value"] | undefined {
  const node = unwrapped(given);
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (isIdentifier(node)) return ofConstant(node, names);
  if (isArrayLiteralExpression(node)) {
    const [element, ...more] = node.elements;
    if (element === undefined || more.length > 0 || !isSpreadElement(element)) return undefined;
    const text = foldText(element.expression, names);
    return typeof text === "string" && text.length <= longest ? [...text] : undefined;
  }
  if (!isCallExpression(node) || node.questionDotToken !== undefined) return undefined;
  const callee = unwrapped(node.expression);
  if (!isPropertyAccessExpression(callee) || callee.questionDotToken !== undefined) return undefined;
  const method = Object.hasOwn(methods, callee.name.text) ? methods[callee.name.text] : undefined;
  const text = method && foldText(callee.expression, names);
  const values = node.arguments.map(argumentIn);
  if (method === undefined || typeof text !== "string" || text.length > longest || values.includes(undefined))
    return undefined;
  const value = method(text, values as (string | number)[]);
  // What is no number is nothing that a program would write out.
  return Number.isNaN(value) ? undefined : value;
}

function argumentIn(node: Expression): string | number | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  return isNumericLiteral(node) ? Number(node.text) : undefined;
}

/** A constant of the module that is a text written out. */
function ofConstant(name: Node, names: Names): string | undefined {
  const binding = names.bindingOf(name as never);
  const declaration = binding?.kind === "const" ? binding.declaration : undefined;
  if (declaration === undefined || !isVariableDeclaration(declaration) || !isIdentifier(declaration.name))
    return undefined;
  const { initializer } = declaration;
  const text = initializer && unwrapped(initializer);
  return text !== undefined && (isStringLiteral(text) || isNoSubstitutionTemplateLiteral(text)) ? text.text : undefined;
}
