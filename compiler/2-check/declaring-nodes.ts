import {
  type AccessorDeclaration,
  type ArrowFunction,
  type CatchClause,
  type ClassDeclaration,
  type ClassExpression,
  type ClassStaticBlockDeclaration,
  type ConstructorDeclaration,
  type EnumDeclaration,
  type FunctionDeclaration,
  type FunctionExpression,
  type ImportDeclaration,
  type ImportEqualsDeclaration,
  isIdentifier,
  isNamespaceImport,
  type MethodDeclaration,
  ModifierFlags,
  type ModuleBlock,
  type ModuleDeclaration,
  type Node,
  NodeFlags,
  type ParameterDeclaration,
  type PropertyDeclaration,
  SyntaxKind,
  type VariableDeclarationList,
  type VariableStatement,
} from "../1-open/typescript.ts";
import type { NameHandlers, NameWalk } from "./collect-names.ts";
import type { BindingKind } from "./names.ts";
import { hasNamespaceValues } from "./namespace-values.ts";
import { declareIn, hoistingScope } from "./scope.ts";

/** Nodes that declare names or open a scope for them. */
export const declaringNodes: NameHandlers = {
  [SyntaxKind.VariableStatement](node: VariableStatement, walk) {
    if (!isAmbient(node)) walk.visit(node.declarationList);
  },
  [SyntaxKind.VariableDeclarationList](node: VariableDeclarationList, walk) {
    const kind = kindOfList(node);
    const into = kind === "var" ? hoistingScope(walk.scope) : walk.scope;
    for (const declaration of node.declarations) {
      walk.bind(declaration.name, kind, declaration, into);
      walk.visit(declaration.initializer);
    }
  },
  [SyntaxKind.FunctionDeclaration](node: FunctionDeclaration, walk) {
    // Without a body it is an overload, or the default export of a declaration.
    if (isAmbient(node) || node.body === undefined) return;
    if (node.name !== undefined) walk.declare(node.name, "function", node);
    visitFunction(node, walk, true);
  },
  [SyntaxKind.FunctionExpression](node: FunctionExpression, walk) {
    const { name } = node;
    if (name === undefined) visitFunction(node, walk, true);
    else
      walk.inside("name", node, () => {
        walk.declare(name, "function", node);
        visitFunction(node, walk, true);
      });
  },
  [SyntaxKind.ArrowFunction](node: ArrowFunction, walk) {
    visitFunction(node, walk, false);
  },
  [SyntaxKind.MethodDeclaration]: visitMember,
  [SyntaxKind.GetAccessor]: visitMember,
  [SyntaxKind.SetAccessor]: visitMember,
  [SyntaxKind.Constructor]: visitMember,
  [SyntaxKind.PropertyDeclaration](node: PropertyDeclaration, walk) {
    if (isAmbient(node)) return;
    walk.visitAll(node.modifiers);
    walk.visitPropertyName(node.name);
    walk.visit(node.initializer);
  },
  [SyntaxKind.ClassStaticBlockDeclaration](node: ClassStaticBlockDeclaration, walk) {
    walk.inside("function", node, () => walk.visitChildren(node.body));
  },
  [SyntaxKind.ClassDeclaration](node: ClassDeclaration, walk) {
    if (isAmbient(node)) return;
    if (node.name !== undefined) walk.declare(node.name, "class", node);
    visitClass(node, walk);
  },
  [SyntaxKind.ClassExpression]: visitClass,
  [SyntaxKind.EnumDeclaration](node: EnumDeclaration, walk) {
    if (isAmbient(node)) return;
    walk.declare(node.name, "enum", node);
    walk.inside("enum", node, () => {
      // Members may name those before them: `enum E { A = 1, B = A }`.
      for (const member of node.members) {
        const { text } = member.name as { text?: string };
        if (text !== undefined) declareIn(walk.scope, text, "const", member);
      }
      for (const member of node.members) {
        walk.visitPropertyName(member.name);
        walk.visit(member.initializer);
      }
    });
  },
  [SyntaxKind.ModuleDeclaration](node: ModuleDeclaration, walk) {
    const { name, body } = node;
    if (body === undefined || !isIdentifier(name) || !hasNamespaceValues(node)) return;
    walk.declare(name, "namespace", node);
    walk.inside("namespace", node, () => walk.visit(body));
  },
  [SyntaxKind.ModuleBlock](node: ModuleBlock, walk) {
    walk.visitChildren(node);
  },
  [SyntaxKind.Block]: visitBlock,
  [SyntaxKind.CaseBlock]: visitBlock,
  [SyntaxKind.ForStatement]: visitBlock,
  [SyntaxKind.CatchClause](node: CatchClause, walk) {
    walk.inside("block", node, () => {
      const { variableDeclaration } = node;
      if (variableDeclaration !== undefined) walk.bind(variableDeclaration.name, "catch", variableDeclaration);
      walk.visit(node.block);
    });
  },
  [SyntaxKind.ImportDeclaration](node: ImportDeclaration, walk) {
    const clause = node.importClause;
    if (clause === undefined) return;
    const specifier = (node.moduleSpecifier as { text?: string }).text ?? "";
    const isType = clause.phaseModifier === SyntaxKind.TypeKeyword;
    const { name, namedBindings } = clause;
    const origin = (imported: string, isTypeOnly = isType) => ({
      importedFrom: { specifier, name: imported },
      isTypeOnly,
    });
    if (name !== undefined) walk.declare(name, "import", clause, walk.scope, origin("default"));
    if (namedBindings === undefined) return;
    if (isNamespaceImport(namedBindings)) {
      walk.declare(namedBindings.name, "import", namedBindings, walk.scope, origin("*"));
      return;
    }
    for (const element of namedBindings.elements) {
      const imported = (element.propertyName ?? element.name).text;
      walk.declare(element.name, "import", element, walk.scope, origin(imported, isType || element.isTypeOnly));
    }
  },
  [SyntaxKind.ImportEqualsDeclaration](node: ImportEqualsDeclaration, walk) {
    const { name, moduleReference, isTypeOnly } = node;
    if (moduleReference.kind === SyntaxKind.ExternalModuleReference) {
      const { text = "" } = moduleReference.expression as { text?: string };
      const importedFrom = { specifier: text, name: "export =" };
      walk.declare(name, "import", node, walk.scope, { importedFrom, isTypeOnly });
      return;
    }
    walk.declare(name, "const", node, walk.scope, { isTypeOnly });
    let leftmost: Node = moduleReference;
    while (leftmost.kind === SyntaxKind.QualifiedName) leftmost = (leftmost as unknown as { left: Node }).left;
    if (!isTypeOnly) walk.refer(leftmost);
  },
  [SyntaxKind.InterfaceDeclaration]: skip,
  [SyntaxKind.TypeAliasDeclaration]: skip,
  [SyntaxKind.JSTypeAliasDeclaration]: skip,
  [SyntaxKind.JSImportDeclaration]: skip,
  [SyntaxKind.NamespaceExportDeclaration]: skip,
  [SyntaxKind.TypeParameter]: skip,
  [SyntaxKind.IndexSignature]: skip,
};

function skip(): void {}

function visitBlock(node: Node, walk: NameWalk): void {
  walk.inside("block", node, () => walk.visitChildren(node));
}

function visitMember(node: MethodDeclaration | AccessorDeclaration | ConstructorDeclaration, walk: NameWalk): void {
  walk.visitAll(node.modifiers);
  walk.visitPropertyName((node as { name?: Node }).name);
  if (node.body !== undefined) visitFunction(node, walk, true);
}

interface FunctionParts {
  readonly parameters: readonly ParameterDeclaration[];
  readonly body?: Node;
}

/** The body is a scope of its own inside that of the parameters: a parameter's default does not see what the body declares. */
function visitFunction(fn: Node & FunctionParts, walk: NameWalk, hasArguments: boolean): void {
  const { parameters, body } = fn;
  walk.inside("parameters", fn, () => {
    for (const parameter of parameters) {
      walk.visitAll(parameter.modifiers);
      walk.bind(parameter.name, "parameter", parameter);
      walk.visit(parameter.initializer);
    }
    if (hasArguments && !walk.scope.own.has("arguments")) declareIn(walk.scope, "arguments", "arguments", fn);
    if (body?.kind === SyntaxKind.Block) walk.inside("function", fn, () => walk.visitChildren(body));
    else walk.visit(body);
  });
}

function visitClass(node: ClassDeclaration | ClassExpression, walk: NameWalk): void {
  walk.visitAll(node.modifiers);
  walk.inside("class", node, () => {
    if (node.kind === SyntaxKind.ClassExpression && node.name !== undefined) walk.declare(node.name, "class", node);
    for (const clause of node.heritageClauses ?? [])
      if (clause.token === SyntaxKind.ExtendsKeyword) walk.visitAll(clause.types);
    walk.visitAll(node.members);
  });
}

const isAmbient = (node: Node): boolean =>
  ((node as { modifierFlags?: ModifierFlags }).modifierFlags! & ModifierFlags.Ambient) !== 0;

function kindOfList({ flags }: VariableDeclarationList): BindingKind {
  if ((flags & NodeFlags.Using) !== 0) return "using";
  if ((flags & NodeFlags.Const) !== 0) return "const";
  return (flags & NodeFlags.Let) !== 0 ? "let" : "var";
}
