import {
  type Expression,
  type Identifier,
  isArrayLiteralExpression,
  isArrowFunction,
  isCallExpression,
  isForOfStatement,
  isFunctionExpression,
  isIdentifier,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isPropertyAccessExpression,
  isSpreadElement,
  isStringLiteral,
  type NewExpression,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { foldText } from "./fold-text.ts";
import type { Names } from "./names.ts";

/**
 * A `Set` or `Map` at module scope that is made of literals, and of which the module only asks what is in it. Nobody can tell it from a frozen list,
 * and that is what it becomes: with nothing that could be changed there is no state that importers could share.
 */
export interface Table {
  readonly kind: "Set" | "Map";
  readonly made: NewExpression;
  readonly entries: Expression;
  /** Whether the entries are not written as a list, but come to one: `"a e i".split(" ")`. */
  readonly isFolded: boolean;
  /** In order; each is there once. */
  readonly keys: readonly (string | number)[];
  readonly uses: readonly TableUse[];
}

/** `member`: one of its members is asked; `walk`: it is walked over; `type`: only its type is meant. */
export interface TableUse {
  readonly reference: Identifier;
  readonly kind: "member" | "walk" | "type";
  readonly member?: string;
}

/** What a table is asked, with the number of arguments; `-1` where it is no call. */
const members: Readonly<Record<Table["kind"], ReadonlyMap<string, number>>> = {
  Set: new Map(Object.entries({ has: 1, size: -1, keys: 0, values: 0, entries: 0, forEach: 1 })),
  Map: new Map(Object.entries({ has: 1, get: 1, size: -1, keys: 0, values: 0, entries: 0, forEach: 1 })),
};

/** What takes all that its first argument has, and does not keep it. */
const takers: ReadonlySet<string> = new Set(["Array.from", "Object.fromEntries", "Set", "Map"]);

/** The table that an initialiser makes, if all `references` to it leave it alone. */
export function tableOf(initializer: Expression, references: readonly Identifier[], names: Names): Table | undefined {
  if (!isNewExpression(initializer) || !isIdentifier(initializer.expression)) return undefined;
  const kind = initializer.expression.text;
  if ((kind !== "Set" && kind !== "Map") || names.bindingOf(initializer.expression) !== undefined) return undefined;
  const [entries, ...more] = initializer.arguments ?? [];
  if (entries === undefined || more.length > 0) return undefined;
  // What stands between the list and the parenthesis would end up in the wrong place.
  if (initializer.getText().slice(entries.end - initializer.getStart()) !== ")") return undefined;
  const folded = kind === "Set" ? foldText(entries, names) : undefined;
  const isFolded = folded !== undefined && typeof folded !== "number";
  const keys = isFolded ? [...new Set(folded)] : keysIn(entries, kind);
  if (!keys?.every((key) => key !== undefined) || new Set(keys).size < keys.length) return undefined;
  const uses = references.map((reference) => useOf(reference, kind, names));
  return uses.every((use) => use !== undefined)
    ? { kind, made: initializer, entries, isFolded, keys, uses }
    : undefined;
}

function keysIn(entries: Expression, kind: Table["kind"]): readonly (string | number | undefined)[] | undefined {
  if (!isArrayLiteralExpression(entries)) return undefined;
  return entries.elements.map((element) => (kind === "Set" ? keyOf(element) : keyOf(pairIn(element)?.[0])));
}

/** A key and its value, written out. */
function pairIn(element: Expression): readonly Expression[] | undefined {
  const isPair = isArrayLiteralExpression(element) && element.elements.length === 2;
  return isPair && !element.elements.some(isSpreadElement) ? element.elements : undefined;
}

/** Texts and numbers, but for `-0`, which becomes `0` in a `Set`. */
function keyOf(node: Expression | undefined): string | number | undefined {
  if (node === undefined) return undefined;
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  return isNumericLiteral(node) ? Number(node.text) : undefined;
}

function useOf(reference: Identifier, kind: Table["kind"], names: Names): TableUse | undefined {
  const { parent } = reference;
  if (parent.kind === SyntaxKind.TypeQuery) return { reference, kind: "type" };
  if (isPropertyAccessExpression(parent)) {
    const member = parent.name.text;
    return parent.expression === reference && parent.questionDotToken === undefined && isAsked(parent, kind, member)
      ? { reference, kind: "member", member }
      : undefined;
  }
  const isWalked =
    (isForOfStatement(parent) && parent.expression === reference && parent.awaitModifier === undefined) ||
    isSpreadElement(parent) ||
    isTaken(reference, parent, names);
  return isWalked ? { reference, kind: "walk" } : undefined;
}

function isAsked(access: Node, kind: Table["kind"], member: string): boolean {
  const count = members[kind].get(member);
  if (count === undefined) return false;
  const { parent } = access;
  const isCalled = isCallExpression(parent) && parent.expression === access;
  if (count === -1) return !isCalled;
  if (!isCalled || parent.questionDotToken !== undefined || parent.arguments.length !== count) return false;
  const [given] = parent.arguments;
  if (given === undefined) return true;
  if (member !== "forEach") return !isSpreadElement(given);
  // A third parameter would be the table itself.
  const isFunction = isArrowFunction(given) || isFunctionExpression(given);
  return (
    isFunction && given.parameters.length <= 2 && given.parameters.every((one) => one.dotDotDotToken === undefined)
  );
}

function isTaken(reference: Identifier, parent: Node, names: Names): boolean {
  if (!(isCallExpression(parent) || isNewExpression(parent)) || parent.arguments?.[0] !== reference) return false;
  const { expression } = parent;
  const base = isPropertyAccessExpression(expression) ? expression.expression : expression;
  return isIdentifier(base) && names.bindingOf(base) === undefined && takers.has(expression.getText());
}
