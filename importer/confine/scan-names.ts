import type { AnyNode, Identifier, Pattern, Program } from "acorn";

/** Where a text of a package uses a name that it took from another file, or that nothing in it declares. */
export interface NameUse {
  readonly node: Identifier;
  /** In `{ a }` the name is its own key as well. */
  readonly isShorthand: boolean;
}

interface Scope {
  readonly outer: Scope | undefined;
  readonly takesVars: boolean;
  readonly declared: Set<string>;
  readonly uses: NameUse[];
}

/** What the scan says of nodes on its way. `depth` counts the functions around a node. */
export interface Scanner {
  node?(node: AnyNode, depth: number, parents: readonly AnyNode[]): void;
}

export interface ScannedNames {
  /** Names declared outside functions. */
  readonly declared: ReadonlySet<string>;
  /** Uses that no function or block between them and the file declares. */
  readonly uses: readonly NameUse[];
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** Finds the names of a text by the scopes of JavaScript. It decides nothing about confinement: what it misses, the verifier refuses. */
export function scanNames(program: Program, scanner: Scanner = {}): ScannedNames {
  let depth = 0;
  const parents: AnyNode[] = [];
  const root: Scope = { outer: undefined, takesVars: true, declared: new Set(), uses: [] };
  let scope = root;

  const within = (takesVars: boolean, act: () => void): void => {
    const inner: Scope = { outer: scope, takesVars, declared: new Set(), uses: [] };
    scope = inner;
    act();
    scope = inner.outer!;
    for (const use of inner.uses) if (!inner.declared.has(use.node.name)) scope.uses.push(use);
  };
  const use = (node: Identifier, isShorthand = false): void => void scope.uses.push({ node, isShorthand });
  const declareIn = (into: Scope) => (pattern: AnyNode | null) => bind(pattern, (name) => into.declared.add(name));

  /** A pattern whose names are declared; what stands in it as a default or a key is visited. */
  const bind = (pattern: AnyNode | null, declare: (name: string) => void): void => {
    if (pattern === null) return;
    switch (pattern.type) {
      case "Identifier":
        declare(pattern.name);
        return;
      case "ObjectPattern":
        scanner.node?.(pattern, depth, parents);
        for (const part of pattern.properties) {
          if (part.type === "RestElement") bind(part.argument, declare);
          else {
            scanner.node?.(part as AnyNode, depth, [...parents, pattern]);
            if (part.computed) visit(part.key as AnyNode);
            bind(part.value as AnyNode, declare);
          }
        }
        return;
      case "ArrayPattern":
        for (const part of pattern.elements) bind(part as AnyNode | null, declare);
        return;
      case "AssignmentPattern":
        bind(pattern.left as AnyNode, declare);
        visit(pattern.right);
        return;
      case "RestElement":
        bind(pattern.argument as AnyNode, declare);
        return;
      default:
        visit(pattern);
    }
  };

  const inFunction = (node: AnyNode & { params: Pattern[]; body: AnyNode }, ownName: string | undefined): void => {
    depth++;
    within(true, () => {
      if (ownName !== undefined) scope.declared.add(ownName);
      if (node.type !== "ArrowFunctionExpression") scope.declared.add("arguments");
      for (const parameter of node.params) bind(parameter as AnyNode, (name) => scope.declared.add(name));
      if (node.body.type === "BlockStatement") for (const one of node.body.body) visit(one);
      else visit(node.body);
    });
    depth--;
  };

  const children = (node: AnyNode): void => {
    parents.push(node);
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const one of value) if (isNode(one)) visit(one);
      } else if (isNode(value)) visit(value);
    }
    parents.pop();
  };

  const visit = (node: AnyNode): void => {
    scanner.node?.(node, depth, parents);
    parents.push(node);
    look(node);
    parents.pop();
  };

  const look = (node: AnyNode): void => {
    switch (node.type) {
      case "Identifier":
        use(node);
        return;
      case "FunctionDeclaration":
        if (node.id) scope.declared.add(node.id.name);
        inFunction(node as never, undefined);
        return;
      case "FunctionExpression":
        inFunction(node as never, node.id?.name);
        return;
      case "ArrowFunctionExpression":
        inFunction(node as never, undefined);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        if (node.type === "ClassDeclaration" && node.id) scope.declared.add(node.id.name);
        within(false, () => {
          if (node.id) scope.declared.add(node.id.name);
          if (node.superClass) visit(node.superClass);
          visit(node.body);
        });
        return;
      case "StaticBlock":
        within(true, () => children(node));
        return;
      case "PropertyDefinition":
      case "MethodDefinition":
        if (node.computed) visit(node.key as AnyNode);
        depth++;
        if (node.value) visit(node.value);
        depth--;
        return;
      case "Property":
        if (node.computed) visit(node.key as AnyNode);
        if (node.shorthand) {
          const value = node.value as AnyNode;
          if (value.type === "Identifier") use(value, true);
          else if (value.type === "AssignmentPattern") {
            use(value.left as Identifier, true);
            visit(value.right);
          } else visit(value);
        } else visit(node.value as AnyNode);
        return;
      case "MemberExpression":
        visit(node.object as AnyNode);
        if (node.computed) visit(node.property as AnyNode);
        return;
      case "VariableDeclaration": {
        let into = scope;
        if (node.kind === "var") while (!into.takesVars) into = into.outer!;
        for (const { id, init } of node.declarations) {
          declareIn(into)(id as AnyNode);
          if (init) visit(init);
        }
        return;
      }
      case "BlockStatement":
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "SwitchStatement":
        within(false, () => children(node));
        return;
      case "CatchClause":
        within(false, () => {
          if (node.param) declareIn(scope)(node.param as AnyNode);
          visit(node.body);
        });
        return;
      case "LabeledStatement":
        visit(node.body);
        return;
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
        return;
      case "ImportDeclaration":
        for (const { local } of node.specifiers) root.declared.add(local.name);
        return;
      case "ExportNamedDeclaration":
        if (node.declaration) visit(node.declaration);
        return;
      case "ExportAllDeclaration":
        return;
      default:
        children(node);
    }
  };

  for (const one of program.body) visit(one);
  return { declared: root.declared, uses: root.uses };
}

/** The names that a declaration binds. */
export function boundBy(declaration: AnyNode): readonly string[] {
  if (declaration.type !== "VariableDeclaration") {
    const { id } = declaration as { id?: Identifier | null };
    return id ? [id.name] : [];
  }
  const names: string[] = [];
  const look = (pattern: AnyNode | null): void => {
    if (pattern === null) return;
    if (pattern.type === "Identifier") names.push(pattern.name);
    else if (pattern.type === "ObjectPattern")
      for (const part of pattern.properties)
        look((part.type === "RestElement" ? part.argument : part.value) as AnyNode);
    else if (pattern.type === "ArrayPattern") for (const part of pattern.elements) look(part as AnyNode | null);
    else if (pattern.type === "AssignmentPattern") look(pattern.left as AnyNode);
    else if (pattern.type === "RestElement") look(pattern.argument as AnyNode);
  };
  for (const { id } of declaration.declarations) look(id as AnyNode);
  return names;
}
