import type { Module, Neighbours } from "../1-open/session.ts";
import {
  type CallExpression,
  type Expression,
  type Identifier,
  isFunctionDeclaration,
  isIdentifier,
  isVariableDeclaration,
  type Node,
} from "../1-open/typescript.ts";
import type { PackageUses } from "../2-check/find-package-uses.ts";
import type { Pattern } from "../2-check/find-patterns.ts";
import type { Binding, Names } from "../2-check/names.ts";
import { type FunctionNode, innermost, isCast, isFunctionNode, useOf } from "./find-functions.ts";
import type { ModuleExport } from "./list-exports.ts";
import type { Survey } from "./survey.ts";

/** What the planner knows of one module of the build. */
export interface ModuleView {
  readonly module: Module;
  readonly names: Names;
  readonly exports: readonly ModuleExport[];
  /** The names at its scope that stand for functions of the module. */
  readonly functions: ReadonlySet<string>;
  readonly survey: Survey;
  /** Regular expressions that become anew with each use. */
  readonly patterns: readonly Pattern[];
  /** What it takes from confined packages. */
  readonly packages?: PackageUses;
}

export interface BuildView {
  readonly modules: ReadonlyMap<string, ModuleView>;
  /** The path of the module of this build that `specifier` names in `from`. */
  target(from: string, specifier: string): string | undefined;
  /** Other projects, whose modules are like strangers that kept to the rules: what comes from them is looked at again. */
  readonly neighbours?: Neighbours;
  /** What a module of another project exports. */
  exportsElsewhere?(path: string): readonly ModuleExport[];
}

/** A function of this build, and the module it stands in. */
export interface OwnFunction {
  readonly fn: FunctionNode;
  readonly path: string;
}

export interface FunctionTracer {
  /** The function of this build that the name certainly stands for. */
  functionNamed(name: Identifier, path: string): OwnFunction | undefined;
  /** The binding by which a function is known in its module, if it is known by one that never changes. */
  bindingOf(own: OwnFunction): Binding | undefined;
  /** The function of this build that a call certainly calls. */
  callee(call: CallExpression, path: string): OwnFunction | undefined;
  /** Whether code outside the build can get hold of the function. Errs on the side of yes. */
  escapes(own: OwnFunction): boolean;
  /**
   * Whether the types of a module can be relied on. Those of JavaScript cannot, nor those of modules in which the checker was overruled:
   * what comes from them is looked at like what comes from outside.
   */
  isTrusted(path: string): boolean;
  /** Whether a reference to a function hands it to nobody outside the build. */
  isHarmless(reference: Node, path: string): boolean;
  /** Whether the function does nothing with the parameter at `at` but call it, or lend it to functions that do the same. */
  isBorrowed(own: OwnFunction, at: number): boolean;
  /** Whether some call in the build names the function. */
  isCalledByName(own: OwnFunction): boolean;
}

/**
 * Which functions can foreign code call? (1) One that is only called by name cannot be reached. (2) One that is handed to a method of
 * a built-in object is called by that object, with our own values. (3) One that is handed to a function of this build which only
 * calls that parameter, or hands it on likewise, stays in the build. (4) Exported ones, members of objects, and those used as a
 * value in any other way escape. (5) What cannot be told escapes. `callers`: the modules that may
 * name functions that will be asked about.
 */
export function makeFunctionTracer(
  build: BuildView,
  isIntrinsicCall: (call: CallExpression, path: string) => boolean,
  isDistant: (fn: FunctionNode, path: string) => boolean,
  typesHold: boolean,
  callers: BuildView["modules"] = build.modules,
): FunctionTracer {
  const escaping = new Map<FunctionNode, boolean>();
  const borrowed = new Map<Node, boolean>();
  let calledByName: Set<FunctionNode> | undefined;

  const view = (path: string): ModuleView => {
    const found = build.modules.get(path);
    if (found === undefined) throw new Error(`no module ${path} in this build`);
    return found;
  };

  const isTrusted = (path: string): boolean => typesHold && !view(path).module.isJavaScript;

  const functionOfBinding = (binding: Binding, path: string, hops: number): OwnFunction | undefined => {
    if (hops > 20 || binding.isReassigned) return undefined;
    if (binding.importedFrom !== undefined) {
      const target = build.target(path, binding.importedFrom.specifier);
      return target === undefined ? undefined : exportedFunction(target, binding.importedFrom.name, hops + 1);
    }
    const { declaration } = binding;
    if (isFunctionNode(declaration)) return { fn: declaration, path };
    if (
      isVariableDeclaration(declaration) &&
      binding.kind === "const" &&
      isIdentifier(declaration.name) &&
      declaration.initializer
    ) {
      const value = innermost(declaration.initializer);
      if (isFunctionNode(value) && !isCast(declaration.initializer)) return { fn: value, path };
    }
    return undefined;
  };

  const exportedFunction = (path: string, name: string, hops: number): OwnFunction | undefined => {
    const { exports, names } = view(path);
    for (const one of exports) {
      if (one.kind === "star" || one.name !== name) continue;
      if (one.kind === "local") {
        const binding = names.moduleBindings.find((candidate) => candidate.name === one.local);
        return binding && functionOfBinding(binding, path, hops + 1);
      }
      if (one.kind === "from") {
        const target = build.target(path, one.specifier);
        return target === undefined || hops > 20 ? undefined : exportedFunction(target, one.imported, hops + 1);
      }
    }
    return undefined;
  };

  const functionNamed = (name: Identifier, path: string): OwnFunction | undefined => {
    const binding = view(path).names.bindingOf(name);
    return binding && functionOfBinding(binding, path, 0);
  };

  const callee = (call: CallExpression, path: string): OwnFunction | undefined => {
    const target: Expression = innermost(call.expression);
    if (isCast(call.expression)) return undefined;
    if (isIdentifier(target)) return functionNamed(target, path);
    return isFunctionNode(target) ? { fn: target, path } : undefined;
  };

  const bindingOf = ({ fn, path }: OwnFunction): Binding | undefined => {
    const { names } = view(path);
    const { name } = fn as { name?: Node };
    const use = useOf(fn);
    if (use.kind === "named" && isIdentifier(use.name)) {
      const binding = names.bindingOf(use.name);
      return binding?.kind === "const" ? binding : undefined;
    }
    return name !== undefined && isIdentifier(name) && isFunctionDeclaration(fn) ? names.bindingOf(name) : undefined;
  };

  const isHarmless = (node: Node, path: string): boolean => {
    const use = useOf(node);
    if (use.kind === "called") return true;
    if (use.kind !== "argument") return false;
    if (isIntrinsicCall(use.call, path)) return true;
    const own = callee(use.call, path);
    if (own === undefined || isDistant(own.fn, own.path)) return false;
    return (own.path === path || isTrusted(own.path)) && isBorrowed(own, use.at);
  };

  /** Whether a function does nothing with a parameter but call it, or lend it to functions that do the same. */
  const isBorrowed = (own: OwnFunction, at: number): boolean => {
    const parameter = own.fn.parameters[at];
    if (parameter === undefined || parameter.dotDotDotToken !== undefined || !isIdentifier(parameter.name))
      return false;
    const known = borrowed.get(parameter);
    if (known !== undefined) return known;
    borrowed.set(parameter, true);
    const binding = view(own.path).names.bindingOf(parameter.name);
    const isLent =
      binding !== undefined && !binding.isReassigned && binding.references.every((use) => isHarmless(use, own.path));
    borrowed.set(parameter, isLent);
    return isLent;
  };

  const escapes = (own: OwnFunction): boolean => {
    const known = escaping.get(own.fn);
    if (known !== undefined) return known;
    escaping.set(own.fn, true);
    const result = reachesOutside(own);
    escaping.set(own.fn, result);
    return result;
  };

  /** Calls by name, and by those of the build to whom the function is lent, reach its body without a guard. */
  const isCalledByName = (own: OwnFunction): boolean => {
    if (calledByName === undefined) {
      calledByName = new Set();
      for (const [path, { names }] of callers) {
        for (const binding of names.bindings) {
          const named = functionOfBinding(binding, path, 0);
          if (named === undefined || (named.path !== path && !isTrusted(path))) continue;
          if (binding.references.some((use) => isHarmless(use, path))) calledByName.add(named.fn);
        }
      }
    }
    return calledByName.has(own.fn);
  };

  const reachesOutside = (own: OwnFunction): boolean => {
    const { fn, path } = own;
    const use = useOf(fn);
    const isDeclaration = isFunctionDeclaration(fn);
    if (!isDeclaration && use.kind === "called") return false;
    if (!isDeclaration && use.kind === "argument") return !isHarmless(fn, path);
    const binding = bindingOf(own);
    if (binding === undefined || binding.isReassigned) return true;
    const { exports } = view(path);
    if (exports.some((one) => one.kind === "local" && one.local === binding.name && binding.isModuleLevel)) return true;
    return !binding.references.every((reference) => isHarmless(reference, path));
  };

  return { functionNamed, bindingOf, callee, escapes, isTrusted, isHarmless, isBorrowed, isCalledByName };
}
