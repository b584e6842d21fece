import {
  type CallExpression,
  type Expression,
  type Identifier,
  isIdentifier,
  isParameterDeclaration,
  isSpreadElement,
  type Node,
  type ParameterDeclaration,
} from "../1-open/typescript.ts";
import type { Callee } from "./classify-calls.ts";
import { innermost, isCast, isFunctionNode, useOf } from "./find-functions.ts";
import type { BuildView, FunctionTracer } from "./trace-functions.ts";

/** Whether a name is a parameter that certainly holds a function of this build. */
export type IsOwnParameter = (name: Identifier, path: string) => boolean;

/**
 * A helper such as `(list, test) => list.find(test)` that only this build calls, each time with a function that stands there or has a name:
 * what it is given is as good as its own, and sees the very values of the program, not copies. Errs on the side of no.
 */
export function makeParameterTracer(build: BuildView, tracer: FunctionTracer): IsOwnParameter {
  const known = new Map<ParameterDeclaration, boolean>();

  const isOwnParameter = (name: Identifier, path: string): boolean => {
    const binding = build.modules.get(path)?.names.bindingOf(name);
    const parameter: Node | undefined = binding?.declaration;
    if (binding === undefined || binding.isReassigned || parameter === undefined) return false;
    if (!isParameterDeclaration(parameter) || !isIdentifier(parameter.name)) return false;
    const before = known.get(parameter);
    if (before !== undefined) return before;
    // Two that pass theirs on to each other prove nothing.
    known.set(parameter, false);
    const isOwn = isGivenOwn(parameter, path);
    known.set(parameter, isOwn);
    return isOwn;
  };

  const isGivenOwn = (parameter: ParameterDeclaration, path: string): boolean => {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || parameter.dotDotDotToken !== undefined || parameter.initializer !== undefined)
      return false;
    const at = fn.parameters.indexOf(parameter);
    if (fn.parameters.slice(0, at).some(({ dotDotDotToken }) => dotDotDotToken !== undefined)) return false;
    if (tracer.escapes({ fn, path })) return false;
    const references = tracer.bindingOf({ fn, path })?.references ?? [];
    return references.length > 0 && references.every((reference) => givesOwn(reference, at, parameter, path));
  };

  const givesOwn = (reference: Node, at: number, parameter: ParameterDeclaration, path: string): boolean => {
    const use = useOf(reference);
    if (use.kind !== "called" || use.call.arguments.slice(0, at + 1).some(isSpreadElement)) return false;
    const given: Expression | undefined = use.call.arguments[at];
    if (given === undefined) return true;
    const value = innermost(given);
    if (isCast(given)) return false;
    if (isFunctionNode(value)) return true;
    if (!isIdentifier(value)) return false;
    const own = tracer.functionNamed(value, path);
    if (own !== undefined) return own.path === path || tracer.isTrusted(own.path);
    const isHandedOn = build.modules.get(path)?.names.bindingOf(value)?.declaration === parameter;
    return isHandedOn || isOwnParameter(value, path);
  };

  return isOwnParameter;
}

/** Sorts the calls of such parameters with the build's own. To be done when all other calls are sorted: it asks what escapes. */
export function noteOwnParameters(
  build: BuildView,
  callees: WeakMap<CallExpression, Callee>,
  isOwnParameter: IsOwnParameter,
  paths: ReadonlySet<string>,
): void {
  for (const [path, view] of build.modules) {
    if (!paths.has(path) || view.module.isJavaScript) continue;
    for (const call of view.survey.calls) {
      const target = innermost(call.expression);
      if (isIdentifier(target) && callees.get(call)?.kind === "foreign" && isOwnParameter(target, path))
        callees.set(call, { kind: "own" });
    }
  }
}
