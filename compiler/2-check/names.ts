import type { Identifier, Node, SourceFile } from "../1-open/typescript.ts";
import { collectNames } from "./collect-names.ts";

export type BindingKind =
  | "import"
  | "const"
  | "let"
  | "var"
  | "using"
  | "function"
  | "class"
  | "enum"
  | "namespace"
  | "parameter"
  | "catch"
  | "arguments";

/** A stretch of the program in which names may be declared. The parameters of a function have one, its body another inside it. */
export interface Scope {
  readonly kind: "module" | "namespace" | "parameters" | "function" | "block" | "class" | "enum" | "name";
  readonly node: Node;
  readonly parent: Scope | undefined;
}

/** What a name stands for at run time. Types have no bindings: a name that is only a type does not exist when the program runs. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  /** The node that declares it: for a part of a pattern its binding element, for an import its specifier or clause. */
  readonly declaration: Node;
  readonly scope: Scope;
  /** Where the name is used, writes included, its declarations not. */
  readonly references: readonly Identifier[];
  /** Whether it may stand for another value later: something assigns to it, or declares it again. */
  readonly isReassigned: boolean;
  readonly isModuleLevel: boolean;
  /** `name` is `default` for a default import and `*` for a namespace. */
  readonly importedFrom?: { readonly specifier: string; readonly name: string };
  /** Imported as a type: nothing refers to it, and a value use of the name is free. */
  readonly isTypeOnly: boolean;
}

/** The value names of one module: which are declared in it, and which come from nowhere. */
export interface Names {
  /** Uses of names that nothing in the module declares, in source order; `undefined` is one. */
  readonly free: readonly Identifier[];
  readonly bindings: readonly Binding[];
  readonly moduleBindings: readonly Binding[];
  /** What an identifier refers to, or declares. Nothing for property names, labels, types and free names. */
  bindingOf(identifier: Identifier): Binding | undefined;
  /** Whether the use of a name assigns to it. */
  isWrite(identifier: Identifier): boolean;
}

/**
 * Resolves the names of a module from its syntax alone, by the rules of strict mode. `declare`d values, type-only imports and
 * whatever stands in a type do not bind: they are gone when the program runs, and then the name means something else.
 */
export function resolveNames(tree: SourceFile): Names {
  const { bindings, references, declared, writes } = collectNames(tree);
  const resolved = new Map<Identifier, Binding>(declared);
  const free: Identifier[] = [];
  for (const { name, scope } of references) {
    const binding = scope.find(name.text);
    if (binding === undefined) {
      free.push(name);
      continue;
    }
    resolved.set(name, binding);
    binding.references.push(name);
    if (writes.has(name)) binding.isReassigned = true;
  }
  return {
    free,
    bindings,
    moduleBindings: bindings.filter(({ isModuleLevel }) => isModuleLevel),
    bindingOf: (identifier) => resolved.get(identifier),
    isWrite: (identifier) => writes.has(identifier),
  };
}
