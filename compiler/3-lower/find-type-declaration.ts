import {
  type ClassDeclaration,
  type EnumDeclaration,
  type InterfaceDeclaration,
  isClassDeclaration,
  isEnumDeclaration,
  isExportDeclaration,
  isFunctionTypeNode,
  isImportDeclaration,
  isInterfaceDeclaration,
  isMethodSignatureDeclaration,
  isModuleDeclaration,
  isNamedExports,
  isNamedImports,
  isPropertySignatureDeclaration,
  isTypeAliasDeclaration,
  type Node,
  type SourceFile,
  type Statement,
  type TypeAliasDeclaration,
  type TypeNode,
  type TypeParameterDeclaration,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";

export type TypeDeclaration = InterfaceDeclaration | TypeAliasDeclaration | EnumDeclaration | ClassDeclaration;

/** What a type name stands for, as far as syntax can say; `undefined` where only the checker knows. */
export type TypeMeaning =
  | { readonly kind: "declared"; readonly declarations: readonly TypeDeclaration[]; readonly path: string }
  | { readonly kind: "parameter"; readonly declaration: TypeParameterDeclaration }
  | { readonly kind: "global" };

/** The modules of a build by path, and how an import specifier leads to one of them. */
export interface ModuleTrees {
  tree(path: string): SourceFile | undefined;
  /** The path of the module that `specifier` names in the file `from`, or `undefined` if it is not one of this build. */
  target(from: string, specifier: string): string | undefined;
}

interface FileTypes {
  readonly declared: ReadonlyMap<string, readonly TypeDeclaration[]>;
  readonly imported: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
  readonly reexported: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
  readonly hasOpaqueNames: boolean;
}

/** Answers what type names mean from syntax trees alone: a question to the checker costs 75 to 110 µs. */
export function makeTypeNames(trees: ModuleTrees): (name: string, at: Node, path: string) => TypeMeaning | undefined {
  const files = new Map<string, FileTypes>();

  const fileTypes = (path: string, tree: SourceFile): FileTypes => {
    let types = files.get(path);
    if (types === undefined) files.set(path, (types = collectTypes(tree.statements)));
    return types;
  };

  const exported = (name: string, path: string, hops = 0): TypeMeaning | undefined => {
    const tree = trees.tree(path);
    if (tree === undefined || hops > 20) return undefined;
    const types = fileTypes(path, tree);
    const declarations = types.declared.get(name);
    if (declarations !== undefined) return { kind: "declared", declarations, path };
    const elsewhere = types.reexported.get(name) ?? types.imported.get(name);
    const target = elsewhere && trees.target(path, elsewhere.specifier);
    return elsewhere && target !== undefined ? exported(elsewhere.name, target, hops + 1) : undefined;
  };

  return (name, at, path) => {
    for (let scope: Node | undefined = at.parent; scope !== undefined; scope = scope.parent) {
      const parameter = typeParametersOf(scope)?.find((candidate) => candidate.name.text === name);
      if (parameter !== undefined) return { kind: "parameter", declaration: parameter };
      if (isModuleDeclaration(scope)) return undefined;
      const statements = (scope as { statements?: readonly Statement[] }).statements;
      if (statements === undefined) continue;
      if (scope.parent !== undefined) {
        const declarations = collectTypes(statements).declared.get(name);
        if (declarations !== undefined) return { kind: "declared", declarations, path };
        continue;
      }
      const types = fileTypes(path, scope as SourceFile);
      const declarations = types.declared.get(name);
      if (declarations !== undefined) return { kind: "declared", declarations, path };
      const imported = types.imported.get(name);
      if (imported !== undefined) {
        const target = trees.target(path, imported.specifier);
        return target === undefined ? undefined : exported(imported.name, target);
      }
      return types.hasOpaqueNames ? undefined : { kind: "global" };
    }
    return undefined;
  };
}

function typeParametersOf(scope: Node): readonly TypeParameterDeclaration[] | undefined {
  return (scope as { typeParameters?: readonly TypeParameterDeclaration[] }).typeParameters;
}

function collectTypes(statements: readonly Statement[]): FileTypes {
  const declared = new Map<string, TypeDeclaration[]>();
  const imported = new Map<string, { specifier: string; name: string }>();
  const reexported = new Map<string, { specifier: string; name: string }>();
  let hasOpaqueNames = false;
  for (const statement of statements) {
    if (
      isInterfaceDeclaration(statement) ||
      isTypeAliasDeclaration(statement) ||
      isEnumDeclaration(statement) ||
      isClassDeclaration(statement)
    ) {
      const name = statement.name?.text;
      if (name === undefined) continue;
      const list = declared.get(name) ?? [];
      list.push(statement as TypeDeclaration);
      declared.set(name, list);
    } else if (isModuleDeclaration(statement)) {
      hasOpaqueNames = true;
    } else if (isImportDeclaration(statement)) {
      const specifier = (statement.moduleSpecifier as { text?: string }).text ?? "";
      const bindings = statement.importClause?.namedBindings;
      if (statement.importClause?.name) imported.set(statement.importClause.name.text, { specifier, name: "default" });
      if (bindings && isNamedImports(bindings)) {
        for (const element of bindings.elements) {
          imported.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
        }
      }
    } else if (isExportDeclaration(statement) && statement.exportClause && isNamedExports(statement.exportClause)) {
      const specifier = (statement.moduleSpecifier as { text?: string } | undefined)?.text;
      for (const element of statement.exportClause.elements) {
        const name = (element.propertyName ?? element.name).text;
        if (specifier !== undefined) reexported.set(element.name.text, { specifier, name });
      }
    }
  }
  return { declared, imported, reexported, hasOpaqueNames };
}

/** The declarations of a symbol, if all of them stand in one module of this build and need no type arguments. */
export function declarationsOf(
  symbol: TypeScriptSymbol,
  trees: ModuleTrees,
): { declarations: readonly TypeDeclaration[]; path: string } | undefined {
  const [first] = symbol.declarations;
  if (first === undefined || trees.tree(first.path) === undefined) return undefined;
  const declarations: TypeDeclaration[] = [];
  for (const handle of symbol.declarations) {
    const node = handle.path === first.path ? handle.resolve() : undefined;
    if (
      node === undefined ||
      !(isInterfaceDeclaration(node) || isTypeAliasDeclaration(node)) ||
      hasTypeParametersAround(node)
    )
      return undefined;
    declarations.push(node);
  }
  return { declarations, path: first.path };
}

/** The result annotation of a method or function-typed member, if it stands in this build and no type parameter can occur in it. */
export function writtenResult(
  symbol: TypeScriptSymbol,
  trees: ModuleTrees,
): { type: TypeNode; path: string } | undefined {
  const [handle] = symbol.declarations;
  if (handle === undefined || symbol.declarations.length !== 1 || trees.tree(handle.path) === undefined)
    return undefined;
  const node = handle.resolve();
  if (node === undefined) return undefined;
  const signature =
    isPropertySignatureDeclaration(node) && node.type && isFunctionTypeNode(node.type) ? node.type : node;
  if (!isMethodSignatureDeclaration(signature) && !isFunctionTypeNode(signature)) return undefined;
  if (signature.type === undefined || hasTypeParametersAround(signature)) return undefined;
  return { type: signature.type, path: handle.path };
}

/** Whether a type parameter could occur in what a node says. */
export function hasTypeParametersAround(node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = at.parent)
    if (typeParametersOf(at) !== undefined) return true;
  return false;
}
