import type { Identifier, Node } from "../1-open/typescript.ts";
import type { Binding, BindingKind, Scope } from "./names.ts";

/** A binding while it is being collected. */
export interface OpenBinding extends Binding {
  readonly references: Identifier[];
  isReassigned: boolean;
}

/** A scope while names are being declared in it. */
export interface OpenScope extends Scope {
  readonly parent: OpenScope | undefined;
  readonly own: Map<string, OpenBinding>;
  find(name: string): OpenBinding | undefined;
}

export function makeScope(kind: Scope["kind"], node: Node, parent?: OpenScope): OpenScope {
  const own = new Map<string, OpenBinding>();
  const scope: OpenScope = {
    kind,
    node,
    parent,
    own,
    find(name) {
      for (let at: OpenScope | undefined = scope; at !== undefined; at = at.parent) {
        const binding = at.own.get(name);
        if (binding !== undefined && !binding.isTypeOnly) return binding;
      }
      return undefined;
    },
  };
  return scope;
}

/** Where a `var` goes from here. */
export function hoistingScope(from: OpenScope): OpenScope {
  let scope = from;
  while (scope.parent !== undefined && scope.kind !== "function" && scope.kind !== "namespace") scope = scope.parent;
  return scope;
}

/** Kinds of which several declarations make one thing. */
const merging: ReadonlySet<BindingKind> = new Set(["enum", "namespace"]);

/** Declares a name, or says that it is declared once more. */
export function declareIn(
  scope: OpenScope,
  name: string,
  kind: BindingKind,
  declaration: Node,
  from: Pick<Binding, "importedFrom"> & { readonly isTypeOnly?: boolean } = {},
): { readonly binding: OpenBinding; readonly isNew: boolean } {
  const known = scope.own.get(name) ?? (kind === "var" ? parameterOf(scope, name) : undefined);
  if (known !== undefined && !known.isTypeOnly) {
    const isValue = kind !== "var" || (declaration as { initializer?: Node }).initializer !== undefined;
    if (isValue && !merging.has(kind) && !merging.has(known.kind)) known.isReassigned = true;
    return { binding: known, isNew: false };
  }
  const binding: OpenBinding = {
    name,
    kind,
    declaration,
    scope,
    references: [],
    isReassigned: false,
    isModuleLevel: scope.kind === "module",
    isTypeOnly: false,
    ...from,
  };
  scope.own.set(name, binding);
  return { binding, isNew: true };
}

/** `function f(a) { var a; }` declares nothing: the body's `a` is the parameter. */
const parameterOf = (scope: OpenScope, name: string): OpenBinding | undefined =>
  scope.kind === "function" && scope.parent?.kind === "parameters" ? scope.parent.own.get(name) : undefined;
