import type { Module } from "../1-open/session.ts";
import {
  type Expression,
  type Identifier,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isImportDeclaration,
  isNewExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isTaggedTemplateExpression,
  type Node,
  type Statement,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { ConfinedPackages, Confiner, WantedValue } from "./confiner.ts";
import { importOf } from "./list-imports.ts";
import type { Binding, Names } from "./names.ts";
import type { Report } from "./rule.ts";

/** A function at module scope that uses packages: each call of it makes them anew, so that they remember nothing between two calls. */
export interface PackageUser {
  readonly body: Node;
  readonly values: readonly { readonly local: string; readonly at: number }[];
}

/** What a module takes from confined packages. */
export interface PackageUses {
  readonly text: ConfinedPackages;
  /** The imports, which go. */
  readonly statements: ReadonlySet<Statement>;
  readonly specifiers: ReadonlySet<string>;
  readonly users: readonly PackageUser[];
  /** Values of packages that are more than called: what they are is looked at where they stand. */
  readonly values: readonly Expression[];
}

export interface FoundUses {
  readonly uses?: PackageUses;
  readonly problems: readonly (Report & { readonly code: `CAP500${2 | 3 | 4}` })[];
}

const functions: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
]);

/** Finds the imports of listed packages and what becomes of them, and asks for their text. */
export function findPackageUses({ path, tree }: Module, names: Names, confiner: Confiner): FoundUses {
  const problems: FoundUses["problems"][number][] = [];
  const statements = new Set<Statement>();
  const specifiers = new Map<string, Node>();
  for (const statement of tree.statements) {
    const one = importOf(statement);
    if (one?.specifier === undefined || one.isTypeOnly || !confiner.isListed(one.specifier)) continue;
    if (isImportDeclaration(statement)) {
      statements.add(statement);
      specifiers.set(one.specifier, one.at);
      if (one.attributes !== undefined || one.names.length === 0) problems.push(noValue(one.at));
    } else problems.push(outside(one.at, `\`${one.specifier}\` is handed on`));
  }
  if (statements.size === 0) return { problems };

  const wanted: WantedValue[] = [];
  const users = new Map<Node, { local: string; at: number }[]>();
  const values: Expression[] = [];
  for (const binding of names.moduleBindings) {
    const { importedFrom, references, isTypeOnly, name } = binding;
    if (importedFrom === undefined || isTypeOnly || !specifiers.has(importedFrom.specifier) || references.length === 0)
      continue;
    const at = wanted.length;
    wanted.push(wantedBy(binding));
    for (const reference of references) {
      const body = outermostBody(reference);
      if (body === undefined) {
        problems.push(outside(reference, `\`${name}\` is used while the module loads`));
        continue;
      }
      const known = users.get(body) ?? [];
      users.set(body, known);
      if (!known.some((one) => one.at === at)) known.push({ local: name, at });
      const value = valueAround(reference);
      if (value !== undefined) values.push(value);
    }
  }
  if (wanted.length === 0 || problems.length > 0) {
    const text = { safe: [], write: () => "" };
    return { uses: { text, statements, specifiers: new Set(specifiers.keys()), users: [], values: [] }, problems };
  }
  const text = confiner.confine(path, wanted);
  if ("code" in text) {
    const { code, message, why, help } = text;
    const culprit = wanted.find(({ specifier }) => message.includes(`\`${specifier}`));
    const at = specifiers.get(culprit?.specifier ?? "") ?? [...specifiers.values()][0]!;
    return { problems: [{ code, at, message, why, help }] };
  }
  const found = [...users].map(([body, values]) => ({ body, values }));
  return { uses: { text, statements, specifiers: new Set(specifiers.keys()), users: found, values }, problems };
}

function wantedBy({ importedFrom, references }: Binding): WantedValue {
  const { specifier, name: imported } = importedFrom!;
  const members = references.map(({ parent }, at) =>
    isPropertyAccessExpression(parent) && parent.expression === references[at] ? parent.name.text : undefined,
  );
  const all = members.filter((name) => name !== undefined);
  return imported === "*" && all.length === members.length
    ? { specifier, imported, members: [...new Set(all)].sort() }
    : { specifier, imported };
}

/** The body of the function at module scope that a use stands in. Parameters are no part of it: they are looked at before it. */
function outermostBody(reference: Node): Node | undefined {
  let found: Node | undefined;
  let below: Node = reference;
  for (let at: Node | undefined = reference.parent; at !== undefined; below = at, at = at.parent)
    if (functions.has(at.kind)) found = (at as { body?: Node }).body === below ? below : undefined;
  return found;
}

/** The whole of `a.b.c` if something else happens to it than a call. */
function valueAround(reference: Identifier): Expression | undefined {
  let value: Expression = reference;
  while (isPropertyAccessExpression(value.parent) && value.parent.expression === value) value = value.parent;
  let outer: Node = value;
  while (isParenthesizedExpression(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  if (isCallExpression(parent) && parent.expression === outer) return undefined;
  if (isTaggedTemplateExpression(parent) && parent.tag === outer) return undefined;
  if (isNewExpression(parent) && parent.expression === outer) return parent;
  if (
    isBinaryExpression(parent) &&
    parent.operatorToken.kind === SyntaxKind.InstanceOfKeyword &&
    parent.right === outer
  )
    return undefined;
  return parent.kind === SyntaxKind.ExpressionWithTypeArguments || isBlock(parent) ? undefined : value;
}

const outside = (at: Node, message: string): FoundUses["problems"][number] => ({
  code: "CAP5004",
  at,
  message,
  why: "a package may remember things, and all importers of this module would share what it remembers",
  help: "use it inside a function: each call has a package of its own",
});

const noValue = (at: Node): FoundUses["problems"][number] => ({
  code: "CAP5004",
  at,
  message: "this imports nothing of the package",
  why: "a package does nothing by being imported: it is made where it is used",
  help: "remove the import, or name what you need",
});
