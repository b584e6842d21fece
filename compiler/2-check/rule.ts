import type { Module } from "../1-open/session.ts";
import type { Checker, Expression, Identifier, Node, Statement, Type } from "../1-open/typescript.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Names } from "./names.ts";
import type { NodeOfKind, VisitedKind } from "./visited-kinds.ts";

/** What a family protects, and so whether a project may turn its rules down: confinement never, the others to a warning. */
export type Family = "confinement" | "soundness" | "language";

/** What a rule says about a place; the framework adds code, severity and file. */
export interface Report extends Omit<Finding, "code" | "severity" | "at"> {
  /** The smallest node that has to change, or a stretch of text where no node is the culprit. */
  readonly at: Node | { readonly start: number; readonly end: number };
}

export type Reports = Report | readonly Report[] | undefined;

/** What a rule may ask about the module that it looks at. */
export interface About {
  readonly module: Module;
  readonly names: Names;
  readonly checker: Checker;
  /** The path of the module of this build that a specifier names in this module; undefined for packages and missing files. */
  moduleNamed(specifier: string): string | undefined;
  /** The same for modules of the projects that this one refers to: built by themselves, and verified like those of this build. */
  neighbourNamed(specifier: string): string | undefined;
  /** Whether a specifier names a package that the configuration confines. */
  isPackage(specifier: string): boolean;
  /** The strings that an expression can be when it is used as a key, if it is built from constants; undefined if it is not. */
  constantKeys(expression: Expression): readonly string[] | undefined;
  /** Whether the name is free and on the safe list (or one of the language's constants). */
  isSafeName(name: Identifier): boolean;
  /** The members of a union, or the type alone; asked once for each type of the build. */
  partsOf(type: Type): readonly Type[];
}

/** A member that the module names, however it does: `a.b`, `a["b"]`, `const { b } = a`, `a["" + "b"]`, `{ b: 1 }`. */
export interface MemberName {
  readonly name: string;
  /**
   * `dot` a.b · `key` a["b"] · `constant` a[expression that folds to "b"] · `pattern` ({ b } = a) · `literal` { b: 1 } ·
   * `class` a member of a class.
   */
  readonly how: "dot" | "key" | "constant" | "pattern" | "literal" | "class";
  /** The name, or the expression in brackets. */
  readonly at: Node;
  /** What has the member, where an expression says so; for a pattern, the value that it takes apart, as far as that is written. */
  readonly object: Expression | undefined;
  /** The access, the element of the pattern, or the member of the literal or class. */
  readonly node: Node;
  /** Whether the member is assigned to, deleted, or counted up or down. */
  readonly isWrite: boolean;
}

/** A dependency on another module: an import, a re-export, or `import x = require("…")`. */
export interface Import {
  readonly kind: "import" | "export" | "require";
  /** Undefined where the specifier is not a string. */
  readonly specifier: string | undefined;
  /** The specifier. */
  readonly at: Node;
  /** Gone when the program runs. `import {} from` and `import { type T } from` are not: they still run the module. */
  readonly isTypeOnly: boolean;
  /** The named things; `name` is `default` for a default import, and `*` for all. */
  readonly names: readonly { readonly name: string; readonly at: Node; readonly isTypeOnly: boolean }[];
  readonly attributes: Node | undefined;
  readonly node: Statement;
}

export interface Comment {
  readonly kind: "line" | "block";
  readonly start: number;
  readonly end: number;
  /** With its marks. */
  readonly text: string;
}

/** What happens on the walk through a module, already resolved. */
export interface Events {
  /** Once for each module, first. */
  Module: Module;
  /** A value name that nothing in the module declares; `undefined` is one. */
  FreeName: Identifier;
  MemberName: MemberName;
  Import: Import;
  /** A statement of the module's top level. */
  ModuleStatement: Statement;
  /** Every node that is still there when the types are gone. */
  Syntax: Node;
  Comment: Comment;
}

type EventVisitors = { readonly [Event in keyof Events]?: (event: Events[Event], about: About) => Reports };

/** By the name of the node's kind. Types are not walked through, unless a rule says `visitsTypes`. */
type NodeVisitors = { readonly [Kind in VisitedKind]?: (node: NodeOfKind<Kind>, about: About) => Reports };

/** A judgement that needs types. The questions of all rules about all modules go to TypeScript together. */
export interface TypedVisitor<Kind extends VisitedKind> {
  /** The nodes whose types matter, often none: each question costs. */
  ask(node: NodeOfKind<Kind>, about: About): readonly Node[];
  /** Gets the types in the order of the nodes; undefined where TypeScript has none. Not called if nothing was asked. */
  judge(node: NodeOfKind<Kind>, types: readonly (Type | undefined)[], about: About): Reports;
}

type TypedVisitors = { readonly [Kind in VisitedKind]?: TypedVisitor<Kind> };

/**
 * A law of the language as a value: pure functions on events. The file is named after `slug`, and so are its fixtures; the page is
 * named after `code`.
 */
export interface Rule {
  readonly code: `CAP${1 | 2 | 3}${number}`;
  readonly slug: string;
  readonly family: Family;
  readonly visit?: EventVisitors & NodeVisitors;
  readonly typed?: TypedVisitors;
  /** Whether the node visitors see what stands in types as well. */
  readonly visitsTypes?: boolean;
  /** Whether JavaScript modules are exempt: there are no types in them. */
  readonly skipsJavaScript?: boolean;
}
