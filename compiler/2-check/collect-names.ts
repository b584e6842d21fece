import {
  type BindingName,
  type BindingPattern,
  type Identifier,
  isBindingPattern,
  isComputedPropertyName,
  isIdentifier,
  isTypeNode,
  type Node,
  type SourceFile,
  type SyntaxKind,
} from "../1-open/typescript.ts";
import { assignedNames } from "./assigned-names.ts";
import { declaringNodes } from "./declaring-nodes.ts";
import type { Binding, BindingKind } from "./names.ts";
import { declareIn, makeScope, type OpenBinding, type OpenScope } from "./scope.ts";
import { usingNodes } from "./using-nodes.ts";

export interface CollectedNames {
  readonly bindings: readonly OpenBinding[];
  /** Uses of names in source order, each with the scope it stands in: only at the end is it known what the scope declares. */
  readonly references: readonly { readonly name: Identifier; readonly scope: OpenScope }[];
  readonly declared: ReadonlyMap<Identifier, OpenBinding>;
  readonly writes: ReadonlySet<Identifier>;
}

/** What the handlers of nodes do to the collection. */
export interface NameWalk {
  readonly scope: OpenScope;
  /** Walks with a new scope inside the present one. */
  inside(kind: OpenScope["kind"], node: Node, walk: () => void): void;
  declare(name: Identifier, kind: BindingKind, declaration: Node, into?: OpenScope, from?: Origin): void;
  /** Declares all names of a pattern, and walks the code in it. */
  bind(name: BindingName | undefined, kind: BindingKind, declaration: Node, into?: OpenScope): void;
  /** Writes down a use of a name; anything but an identifier is none. */
  refer(name: Node): void;
  /** Says that the names in an assignment's target get new values. */
  assign(target: Node): void;
  visit(node: Node | undefined): void;
  visitAll(nodes: readonly Node[] | undefined): void;
  visitChildren(node: Node): void;
  /** A member's name is code only in brackets. */
  visitPropertyName(name: Node | undefined): void;
}

export type Origin = Pick<Binding, "importedFrom"> & { readonly isTypeOnly?: boolean };

/** What to do at each kind of node that has to do with names; other nodes are walked through, types are not. */
export type NameHandlers = { readonly [Kind in SyntaxKind]?: (node: never, walk: NameWalk) => void };

const handlers: NameHandlers = { ...declaringNodes, ...usingNodes };

/** Walks a module once and writes down every declaration and every use of a value name. */
export function collectNames(tree: SourceFile): CollectedNames {
  const bindings: OpenBinding[] = [];
  const references: { name: Identifier; scope: OpenScope }[] = [];
  const declared = new Map<Identifier, OpenBinding>();
  const writes = new Set<Identifier>();
  let scope = makeScope("module", tree);

  /** `forEachChild` stops at a true answer. */
  const visitChild = (node: Node): undefined => {
    walk.visit(node);
  };

  const walk: NameWalk = {
    get scope() {
      return scope;
    },
    inside(kind, node, walkInside) {
      const outer = scope;
      scope = makeScope(kind, node, outer);
      walkInside();
      scope = outer;
    },
    declare(name, kind, declaration, into = scope, from) {
      const { binding, isNew } = declareIn(into, name.text, kind, declaration, from);
      if (isNew) bindings.push(binding);
      declared.set(name, binding);
    },
    bind(name, kind, declaration, into = scope) {
      if (name === undefined) return;
      if (!isBindingPattern(name)) {
        walk.declare(name, kind, declaration, into);
        return;
      }
      for (const element of (name as BindingPattern).elements) {
        if (!("name" in element)) continue;
        walk.visitPropertyName(element.propertyName);
        walk.bind(element.name, kind, element, into);
        walk.visit(element.initializer);
      }
    },
    refer(name) {
      // Where the parser missed a name it put one without text, and an error.
      if (isIdentifier(name) && name.text !== "") references.push({ name, scope });
    },
    assign(target) {
      for (const name of assignedNames(target)) writes.add(name);
    },
    visit(node) {
      if (node === undefined) return;
      const handler = handlers[node.kind] as ((node: Node, walk: NameWalk) => void) | undefined;
      if (handler !== undefined) handler(node, walk);
      else if (!isTypeNode(node)) node.forEachChild(visitChild);
    },
    visitAll(nodes) {
      if (nodes !== undefined) for (const node of nodes) walk.visit(node);
    },
    visitChildren(node) {
      node.forEachChild(visitChild);
    },
    visitPropertyName(name) {
      if (name !== undefined && isComputedPropertyName(name)) walk.visit(name.expression);
    },
  };

  walk.visitChildren(tree);
  return { bindings, references, declared, writes };
}
