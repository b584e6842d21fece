import type {
  CallExpression,
  Expression,
  Identifier,
  ImportSpecifier,
  ObjectLiteralExpression,
  ParameterDeclaration,
} from "../1-open/typescript.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { FunctionNode } from "./find-functions.ts";
import type { Definition, Guard } from "./guard.ts";

/** A parameter of a function that others can call, and what must hold of the argument. */
export interface GuardedParameter {
  readonly node: ParameterDeclaration;
  readonly guard: Guard;
  /** What a message calls it: its name, or `#2` where the second is a pattern. */
  readonly label: string;
}

/** A function that code outside the build can call. */
export interface Entry {
  readonly fn: FunctionNode;
  readonly site: string;
  readonly parameters: readonly GuardedParameter[];
  /**
   * The function is also called by name inside the build, and its guards copy: it keeps its body as it is for those calls, and a
   * second function in front of it, which everybody else gets, checks and copies.
   */
  readonly isSplit: boolean;
  /** Whether data passes the entry as a copy, on the way in or out. */
  readonly copies: boolean;
  /** Whether a second function can stand behind the statement that declares this one. */
  readonly hasPlace: boolean;
  /** Whether a parameter is an `Only<T>`: then nobody may go past the guards. */
  readonly makesFacet: boolean;
  /** Expressions whose value leaves the module through this function. */
  readonly leaving: readonly Expression[];
}

/** An expression whose value comes from outside and is checked where it stands. */
export interface Crossing {
  readonly node: Expression;
  readonly guard: Guard;
  readonly site: string;
  /** `()` for a result, empty for a cast or an awaited value. */
  readonly label: string;
  /** `copy`: the checked copy takes the value's place. `keep`: the value is our own, and is only checked. */
  readonly mode: "copy" | "keep";
}

/** A call by which a stranger says what type a variable has. It is held against the variable. */
export interface Vouched {
  readonly call: CallExpression;
  /** The variable, or the property of one, as text. */
  readonly subject: string;
  readonly guard: Guard;
  /** Whether returning is saying yes. */
  readonly isAssertion: boolean;
  readonly site: string;
}

/** A function from elsewhere that a built-in object will call: for each parameter, whether what is passed may be data. */
export interface Lent {
  readonly node: Expression;
  readonly parameters: readonly boolean[];
  readonly hasRest: boolean;
  /** Whether it is a function and nothing else. */
  readonly isCertain: boolean;
  readonly site: string;
  /** What must hold of the result. */
  readonly guard?: Guard;
}

/** A call of `guard<T>()`, and the guard that stands for it; `text` is T in short, as the source wrote it. */
export interface GuardObject {
  readonly node: CallExpression;
  readonly guard: Guard;
  readonly text: string;
}

/** An object literal with function members, which becomes a Namespace; `plain` when nothing in it has to be looked at at run time. */
export interface NamespaceLiteral {
  readonly node: ObjectLiteralExpression;
  readonly isPlain: boolean;
}

/** A call of a method that goes past the guards where the receiver is an object that the module itself has made. */
export interface DirectCall {
  readonly call: CallExpression;
  readonly receiver: Expression;
  readonly name: string;
  readonly site: string;
  /** Of each argument, whether it may be data, which a stranger gets as a copy. */
  readonly leaving: readonly boolean[];
  /** What must hold of a stranger's result. */
  readonly guard?: Guard;
}

/** A Namespace with a twin: the same members without guards, for the module that made it and nobody else. */
export interface Twin {
  readonly node: ObjectLiteralExpression;
  readonly members: readonly TwinMember[];
}

/**
 * `same`: one value serves both. `written`: the function stands in the literal, and the Namespace gets one in front of it. `named`: a function of that
 * name has two entries.
 */
export type TwinMember =
  | { readonly name: string; readonly kind: "same" }
  | { readonly name: string; readonly kind: "written"; readonly entry: Entry }
  | { readonly name: string; readonly kind: "named"; readonly entry: Entry; readonly use: Identifier };

/** Where values cross the boundary of one module. */
export interface ModulePlan {
  readonly entries: readonly Entry[];
  readonly crossings: readonly Crossing[];
  /** `x!`: the operand must be something. */
  readonly existing: readonly Expression[];
  /** Arguments that leave the module for foreign code. */
  readonly leaving: readonly Expression[];
  readonly lent: readonly Lent[];
  readonly vouched: readonly Vouched[];
  readonly namespaces: readonly NamespaceLiteral[];
  readonly guardObjects: readonly GuardObject[];
  readonly directCalls: readonly DirectCall[];
  readonly twins: readonly Twin[];
  /** Functions with a guarded entry in front of them. */
  readonly splits: readonly Split[];
  /** Imported functions with two entries, one of which the importer calls by name. */
  readonly importedSplits: readonly ImportedSplit[];
}

export interface Split {
  readonly entry: Entry;
  /** The name by which the module knows the function. */
  readonly name: string;
  /** For a function inside another: the offset after the statement that declares it, where the guarded entry can see it. */
  readonly localEnd?: number;
  /** Uses of the name that hand the function to others: they get the guarded entry. */
  readonly handedOn: readonly Identifier[];
  /** The names under which other modules of the build import the unguarded entry. */
  readonly rawExports: readonly string[];
}

export interface ImportedSplit {
  readonly specifier: ImportSpecifier;
  readonly handedOn: readonly Identifier[];
}

/** The export name of a function's unguarded entry, which only modules of the same build import. */
export const rawName = (exported: string): string => `${exported}$raw`;

/** Where values cross in a whole build. */
export interface Plan {
  /** By module, where the calls end that a built-in object answers with values of our own. */
  readonly intrinsicCalls: ReadonlyMap<string, ReadonlySet<number>>;
  /** By module, where the functions begin that keep their body for calls by name: see `Entry.isSplit`. */
  readonly splitFunctions: ReadonlyMap<string, ReadonlySet<number>>;
  /** What ties each planned module to the others, beside its types. */
  readonly ties: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, ModulePlan>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly findings: readonly Finding[];
}
