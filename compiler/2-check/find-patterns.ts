import {
  type Identifier,
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  isVariableDeclaration,
  ModifierFlags,
  type Node,
} from "../1-open/typescript.ts";
import { patternListOf } from "./find-pattern-lists.ts";
import { type Table, tableOf } from "./find-tables.ts";
import { type Folded, foldedIn } from "./fold-text.ts";
import type { Names } from "./names.ts";

/** What would be state at module scope, and of which nobody can see that it is: a regular expression that remembers where it last matched, or a table. */
export interface Pattern {
  readonly literal: Node;
  readonly references: readonly Identifier[];
  readonly table?: Table;
  /** The patterns in it, where it is a list of such. */
  readonly list?: readonly Node[];
  /** What it comes to, where that is known when the module is compiled. */
  readonly folded?: Folded["value"];
}

/** Methods of texts that begin at the start, whatever a pattern with the flag `g` remembers. */
const fromTheStart: ReadonlySet<string> = new Set(["match", "matchAll", "replace", "replaceAll", "search", "split"]);

const found = new WeakMap<Names, readonly Pattern[]>();

/**
 * Constants such as `const space = /\s+/g` that are only ever handed to methods of texts, or asked for their own. Each use may have a regular expression of its own, and then there
 * is no state that importers could share.
 */
export function findPatterns(names: Names): readonly Pattern[] {
  let patterns = found.get(names);
  if (patterns === undefined)
    found.set(names, (patterns = names.moduleBindings.flatMap((one) => patternOf(one, names))));
  return patterns;
}

function patternOf(
  { kind, declaration, references, isReassigned }: Names["bindings"][number],
  names: Names,
): readonly Pattern[] {
  if (kind !== "const" || isReassigned || !isVariableDeclaration(declaration)) return [];
  const { initializer } = declaration;
  const statement = declaration.parent.parent as Node & { readonly modifierFlags?: number };
  if (initializer === undefined) return [];
  const isExported = ((statement.modifierFlags ?? 0) & ModifierFlags.Export) !== 0;
  const isOwn = isIdentifier(declaration.name) && !isExported;
  const table = isOwn ? tableOf(initializer, references, names) : undefined;
  if (table !== undefined) return [{ literal: initializer, references, table }];
  const folded = foldedIn(initializer, names);
  if (folded.length > 0) return folded.map(({ node, value }) => ({ literal: node, references: [], folded: value }));
  if (!isOwn) return [];
  const list = patternListOf(initializer, references, names);
  if (list !== undefined) return [{ literal: list.literal, references, list: list.patterns }];
  if (!isRegularExpressionLiteral(initializer)) return [];
  const flags = initializer.text.slice(initializer.text.lastIndexOf("/"));
  if (!/[gy]/.test(flags)) return [];
  // Where it last matched counts for texts too, if it is sticky.
  const isHarmless = flags.includes("y")
    ? isAskedForText
    : (one: Identifier) => isHandedToText(one) || isAskedForText(one);
  return references.every(isHarmless) ? [{ literal: initializer, references }] : [];
}

/** `space.source`, `space.flags` */
function isAskedForText(reference: Identifier): boolean {
  const { parent } = reference;
  const isAsked = isPropertyAccessExpression(parent) && parent.expression === reference;
  return isAsked && ["source", "flags"].includes(parent.name.text);
}

function isHandedToText(reference: Identifier): boolean {
  const { parent } = reference;
  return (
    isCallExpression(parent) &&
    parent.arguments[0] === reference &&
    isPropertyAccessExpression(parent.expression) &&
    fromTheStart.has(parent.expression.name.text)
  );
}
