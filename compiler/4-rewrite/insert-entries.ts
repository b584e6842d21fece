import {
  isArrowFunction,
  isBlock,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  ModifierFlags,
  type Node,
  type ParameterDeclaration,
  SyntaxKind,
  skipTrivia,
} from "../1-open/typescript.ts";
import type { FunctionNode } from "../3-lower/find-functions.ts";
import { primitive, union } from "../3-lower/guard.ts";
import type { Entry, Split } from "../3-lower/plan.ts";
import { type Insertions, wrapLevels } from "./collect-insertions.ts";
import type { RuntimeName } from "./name-emitted.ts";
import type { GuardWriter } from "./write-guards.ts";

/** Puts the checks of a function's parameters in front of everything that its body does. */
export function insertEntry(
  entry: Entry,
  text: string,
  insertions: Insertions,
  writer: GuardWriter,
  fresh: () => string,
): void {
  if (entry.parameters.length === 0) return;
  if (entry.fn.parameters.some(runsCodeBeforeTheBody)) relay(entry, text, insertions, writer, fresh());
  else checkInBody(entry, insertions, writer);
}

/** A pattern, or a default that is more than a constant, reads other arguments before the first statement of the body. */
const runsCodeBeforeTheBody = (parameter: ParameterDeclaration): boolean =>
  !isIdentifier(parameter.name) || (parameter.initializer !== undefined && !isConstant(parameter.initializer));

const constantKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
]);

const isConstant = (node: Node): boolean =>
  constantKinds.has(node.kind) ||
  (node.kind === SyntaxKind.PrefixUnaryExpression && isConstant((node as unknown as { operand: Node }).operand)) ||
  (node.kind === SyntaxKind.ArrayLiteralExpression &&
    (node as unknown as { elements: readonly Node[] }).elements.every(isConstant)) ||
  (node.kind === SyntaxKind.ObjectLiteralExpression &&
    (node as unknown as { properties: readonly Node[] }).properties.length === 0);

function checkInBody(entry: Entry, insertions: Insertions, writer: GuardWriter): void {
  const { body } = entry.fn;
  if (body === undefined) return;
  const why = `arguments of ${entry.site} come from outside`;
  if (isBlock(body)) {
    const checks = entry.parameters.map(({ node, guard, label }) =>
      writer.statement(guard, nameText(node), entry.site, label),
    );
    const text = checks.filter((check) => check !== "").join(" ");
    if (text !== "") insertions.insert(body.getStart() + 1, ` ${text}`, why);
    return;
  }
  const checks = entry.parameters.map(({ node, guard, label }) =>
    writer.expression(guard, nameText(node), entry.site, label),
  );
  const open = checks
    .filter((check) => check !== "")
    .map((check) => `${check}, `)
    .join("");
  if (open !== "")
    insertions.wrap({
      start: body.getStart(),
      end: body.getEnd(),
      open: `(${open}`,
      close: ")",
      level: wrapLevels.entry,
      why,
    });
}

const nameText = (parameter: ParameterDeclaration): string => (isIdentifier(parameter.name) ? parameter.name.text : "");

/** Keeps the function as it is, inside one of the same kind that checks the arguments first. */
function relay(entry: Entry, text: string, insertions: Insertions, writer: GuardWriter, argument: string): void {
  const { fn } = entry;
  const why = `arguments of ${entry.site} are checked before its patterns and defaults read them`;
  const { parameters, passed } = relayedParameters(entry, writer, argument);
  const isAsync = (fn as { modifierFlags?: number }).modifierFlags! & ModifierFlags.Async;
  const { isGenerator } = kindOf(fn);
  if (isArrowFunction(fn) || (isFunctionExpression(fn) && !isGenerator)) {
    insertions.wrap({
      start: fn.getStart(),
      end: fn.getEnd(),
      open: `${isAsync ? "async " : ""}(${parameters}) => (`,
      close: `)(${passed})`,
      level: wrapLevels.relay,
      why,
    });
    return;
  }
  const open = openingParenthesis(fn, text);
  const async = isAsync ? "async " : "";
  if (isGenerator) {
    insertions.insert(open, `(${parameters}) { return yield* (${async}function* `, why);
  } else {
    insertions.insert(open, `(${parameters}) { return (${async}`, why);
    insertions.insert(afterParameters(fn, text), " =>", why);
  }
  insertions.insert(fn.getEnd(), `)(${passed}); }`, why);
}

/** The parameter list of a function that stands in front of another, and the arguments that it passes on, checked. */
function relayedParameters(
  entry: Entry,
  writer: GuardWriter,
  argument: string,
): { parameters: string; passed: string } {
  const nodes = entry.fn.parameters.filter((node) => nameText(node) !== "this");
  const guards = new Map(entry.parameters.map((parameter) => [parameter.node, parameter]));
  const names = nodes.map((node, at) => `${node.dotDotDotToken ? "..." : ""}${argument}${at}`);
  const passed = nodes.map((node, at) => {
    const name = `${argument}${at}`;
    const guarded = guards.get(node);
    if (guarded === undefined) return names[at]!;
    const mayBeMissing = node.initializer !== undefined;
    const guard = mayBeMissing
      ? union([guarded.guard, primitive("undefined")], `${guarded.guard.text} | undefined`)
      : guarded.guard;
    const { open, close } = writer.around(guard, entry.site, guarded.label);
    const checked = open + name + close;
    return node.dotDotDotToken ? `...${checked}` : checked;
  });
  return { parameters: names.join(", "), passed: passed.join(", ") };
}

/** The guarded entry in front of a function that the build also calls by name; it is hoisted, so it may stand at the end. */
export function writeSplit(
  split: Split,
  name: string,
  writer: GuardWriter,
  runtime: (name: RuntimeName) => string,
  argument: string,
): string {
  const { isAsync, parameters, value } = writeGuarded(split.entry, split.name, writer, runtime, argument);
  return `${isAsync ? "async " : ""}function ${name}(${parameters}) { return ${value}; }\n`;
}

/** The guarded entry as an arrow function, in front of `callee`. */
export function writeGuardedArrow(
  entry: Entry,
  callee: string,
  writer: GuardWriter,
  runtime: (name: RuntimeName) => string,
  argument: string,
): string {
  const { isAsync, parameters, value } = writeGuarded(entry, callee, writer, runtime, argument);
  return `${isAsync ? "async " : ""}(${parameters}) => ${value}`;
}

function writeGuarded(
  entry: Entry,
  callee: string,
  writer: GuardWriter,
  runtime: (name: RuntimeName) => string,
  argument: string,
): { isAsync: boolean; parameters: string; value: string } {
  const { parameters, passed } = relayedParameters(entry, writer, argument);
  const { isAsync, isGenerator } = kindOf(entry.fn);
  const call = `${callee}(${passed})`;
  const leaves = entry.leaving.length > 0 && !isGenerator;
  const value = leaves ? `${runtime("leave")}(${isAsync ? `await ${call}` : call})` : call;
  return { isAsync: isAsync && !isGenerator, parameters, value };
}

function kindOf(fn: FunctionNode): { isAsync: boolean; isGenerator: boolean } {
  const flags = (fn as { modifierFlags?: number }).modifierFlags ?? 0;
  return {
    isAsync: (flags & ModifierFlags.Async) !== 0,
    isGenerator: (fn as { asteriskToken?: Node }).asteriskToken !== undefined,
  };
}

/** The offset after the parenthesis that closes the parameter list. An arrow has to stand on its line, and a type of the result may take more. */
function afterParameters(fn: FunctionNode, text: string): number {
  const next = skipTrivia(text, fn.parameters.at(-1)!.end);
  return 1 + (text[next] === "," ? skipTrivia(text, next + 1) : next);
}

/** The offset of the parenthesis that opens the parameter list. */
function openingParenthesis(fn: FunctionNode, text: string): number {
  const { name, typeParameters } = fn as { name?: Node; typeParameters?: readonly Node[] };
  const from = typeParameters?.at(-1)?.getEnd() ?? name?.getEnd() ?? fn.getStart();
  const first = fn.parameters[0]?.getStart() ?? fn.body!.getStart();
  const between = text.slice(from, first);
  const skipComments = between.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => " ".repeat(comment.length));
  const at =
    isFunctionDeclaration(fn) || name !== undefined ? skipComments.indexOf("(") : skipComments.lastIndexOf("(");
  return from + at;
}
