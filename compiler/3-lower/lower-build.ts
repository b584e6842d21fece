import type { Module } from "../1-open/session.ts";
import type { Checker, Node, Type, TypeNode } from "../1-open/typescript.ts";
import type { Finding, Severity } from "../diagnostics/finding.ts";
import { declarationsOf, type ModuleTrees, makeTypeNames, type TypeMeaning } from "./find-type-declaration.ts";
import { type Definition, type Guard, partsOf } from "./guard.ts";
import { textOf } from "./lower-literal.ts";
import { makeSyntaxLowering } from "./lower-syntax.ts";
import { isUndecidable, makeTypeLowering, type Origins, type Undecidable } from "./lower-type.ts";

/** Turns the types of a build into guards, from syntax first and from the checker where syntax does not decide. */
export interface Lowering {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly findings: readonly Finding[];
  readonly trees: ModuleTrees;
  /** What a type name stands for at a node, as far as syntax can say. */
  meaningOf(name: string, at: Node, path: string): TypeMeaning | undefined;
  /** The guard, if syntax alone decides. */
  fromSyntax(node: TypeNode, path: string): Guard | undefined;
  /** The guard of an annotation; `undefined` after a finding when nothing can decide it. */
  lowerNode(node: TypeNode, path: string, severity?: Severity): Guard | undefined;
  /** The guard of a type for the module at `path`, if there is one; nobody is told if not. */
  lowerQuietly(type: Type, path: string): Guard | undefined;
  /** Says of a part of a module that no guard can be where it is. */
  refuse(node: Node, path: string, said: Pick<Finding, "message" | "why" | "help">): void;
  /** The guard of a type that the checker found at `node`. */
  lowerType(type: Type, node: Node, path: string, severity?: Severity): Guard | undefined;
}

/** What of a build the lowering of types looks at. */
export interface TypeTrees {
  readonly modules: ReadonlyMap<string, { readonly module: Pick<Module, "tree"> }>;
  target(from: string, specifier: string): string | undefined;
}

export function makeLowering(build: TypeTrees, checker: Checker, origins: Origins, undecidable: Severity): Lowering {
  const definitions = new Map<string, Definition>();
  const findings: Finding[] = [];
  const trees: ModuleTrees = { tree: (path) => build.modules.get(path)?.module.tree, target: build.target };
  const meaningOf = makeTypeNames(trees);
  const syntax = makeSyntaxLowering(meaningOf, definitions);
  const fromChecker = makeTypeLowering(checker, definitions, origins, (symbol, text) => {
    const declared = declarationsOf(symbol, trees);
    return declared && syntax.lowerDeclaration(declared.declarations, declared.path, text);
  });

  const refuse: (...about: [...Parameters<Lowering["refuse"]>, severity?: Severity]) => void = (
    node,
    file,
    said,
    severity = undecidable,
  ) => {
    const at = { file, start: node.getStart(), end: node.getEnd() };
    findings.push({ code: "CAP4001", severity, at, ...said });
  };

  const decided = (found: Guard | Undecidable, node: Node, file: string, severity = undecidable): Guard | undefined => {
    const elsewhere = isUndecidable(found) ? undefined : symbolFrom(found, file, definitions);
    const guard =
      elsewhere === undefined
        ? found
        : { part: elsewhere.text, reason: "only its own module knows which symbol it is" };
    if (!isUndecidable(guard)) return guard;
    const message = `\`${guard.part.slice(0, 80)}\` cannot be checked when the program runs`;
    const help = "write a type that says which values are right, or take `unknown` and look at the value";
    refuse(node, file, { message, why: guard.reason, help }, severity);
    return undefined;
  };

  return {
    definitions,
    findings,
    trees,
    meaningOf,
    fromSyntax: syntax.lowerNode,
    refuse,
    lowerNode(node, path, severity) {
      const guard = syntax.lowerNode(node, path);
      if (guard !== undefined) return guard;
      const type = checker.getTypeFromTypeNode(node);
      return type && decided(fromChecker(type, textOf(node)), node, path, severity);
    },
    lowerQuietly(type, path) {
      const guard = fromChecker(type);
      return isUndecidable(guard) || symbolFrom(guard, path, definitions) ? undefined : guard;
    },
    lowerType: (type, node, path, severity) => decided(fromChecker(type), node, path, severity),
  };
}

/** A symbol among the parts of a guard that the module at `path` does not hold. */
function symbolFrom(guard: Guard, path: string, definitions: ReadonlyMap<string, Definition>): Guard | undefined {
  const seen = new Set<Guard>([guard]);
  for (const part of seen) {
    if (part.kind === "symbol" && part.path !== undefined && part.path !== path) return part;
    for (const inner of partsOf(part, definitions)) seen.add(inner);
  }
  return undefined;
}
