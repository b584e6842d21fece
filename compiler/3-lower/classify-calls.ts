import {
  type CallExpression,
  type Checker,
  type Expression,
  type Identifier,
  isIdentifier,
  isPropertyAccessExpression,
  isVariableDeclaration,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import { innermost, isCast, isFunctionNode } from "./find-functions.ts";
import type { Generics } from "./find-generics.ts";
import { isGuardObject } from "./plan-guard-objects.ts";
import type { BuildView, FunctionTracer } from "./trace-functions.ts";
import type { DeclaredMember, WrittenType, WrittenTypes } from "./written-types.ts";

/** Who answers a call: this build's own code, a built-in object, or somebody outside. */
export type Callee =
  | { readonly kind: "own" }
  | { readonly kind: "intrinsic"; readonly returnsForeign: boolean }
  | {
      readonly kind: "foreign";
      readonly symbol?: TypeScriptSymbol;
      readonly result?: WrittenType;
      readonly member?: DeclaredMember;
    };

/** Members that every object inherits in TypeScript's eyes, and that a foreign object may answer itself. */
const objectMembers: ReadonlySet<string> = new Set([
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** Built-in ways to call another function, whoever it belongs to. */
const callers: ReadonlySet<string> = new Set(["Function.apply", "Function.bind", "Function.call", "Reflect.apply"]);

/** Built-in methods that hand on values of foreign origin: what a promise settles to has not been looked at. */
const carriers: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Sorts the calls of some modules of a build: by what is written where that decides, the rest in one round trip to the checker. */
export function classifyCalls(
  build: BuildView,
  checker: Checker,
  isLibraryFile: (path: string) => boolean,
  isRuntimeFile: (path: string) => boolean,
  written: WrittenTypes,
  tracer: FunctionTracer,
  generics: Generics,
  sorted: WeakMap<CallExpression, Callee>,
  paths: ReadonlySet<string>,
): void {
  const asked: { call: CallExpression; name: Expression }[] = [];
  const calls = [...build.modules].flatMap(([path, view]) =>
    !paths.has(path) || view.module.isJavaScript ? [] : view.survey.calls.map((call) => ({ call, path })),
  );
  for (const { call, path } of calls) {
    const target = innermost(call.expression);
    const own = tracer.callee(call, path);
    if (isCast(call.expression) || (own !== undefined && generics.isDistant(own.fn, own.path)))
      sorted.set(call, { kind: "foreign" });
    else if (isFunctionNode(target)) sorted.set(call, { kind: "own" });
    else if (isIdentifier(target)) sorted.set(call, calleeOfName(target, path, build, tracer));
    else if (isPropertyAccessExpression(target)) {
      const name = target.name.text;
      if ((name === "is" || name === "assert") && isGuardObject(target.expression, path, build)) {
        sorted.set(call, { kind: "own" });
        continue;
      }
      const receiver = objectMembers.has(name) ? undefined : written.receiverOf(target.expression, name, path);
      if (receiver === undefined) asked.push({ call, name: target.name as Expression });
      else if (receiver.kind === "member")
        sorted.set(call, { kind: "foreign", result: receiver.result, member: receiver.member });
      else sorted.set(call, { kind: "intrinsic", returnsForeign: false });
    } else sorted.set(call, { kind: "foreign" });
  }
  const symbols = asked.length === 0 ? [] : checker.getSymbolAtLocation(asked.map(({ name }) => name));
  asked.forEach(({ call, name }, at) => {
    sorted.set(call, calleeOfMember((name as { text?: string }).text ?? "", symbols[at]));
  });

  function calleeOfMember(name: string, symbol: TypeScriptSymbol | undefined): Callee {
    if (symbol === undefined || symbol.declarations.length === 0) return { kind: "foreign" };
    if (symbol.declarations.every(({ path }) => isLibraryFile(path))) {
      const owner = symbol.getParent()?.name.replace(/^(Callable|Newable)/, "") ?? "";
      if ((objectMembers.has(name) && owner === "Object") || callers.has(`${owner}.${name}`))
        return { kind: "foreign" };
      return { kind: "intrinsic", returnsForeign: carriers.has(name) };
    }
    return symbol.declarations.every(({ path }) => isRuntimeFile(path))
      ? { kind: "foreign" }
      : { kind: "foreign", symbol };
  }
}

/** Who answers when the name is called. */
export function calleeOfName(name: Identifier, path: string, build: BuildView, tracer: FunctionTracer): Callee {
  const binding = build.modules.get(path)?.names.bindingOf(name);
  if (binding === undefined) return { kind: "intrinsic", returnsForeign: false };
  if (binding.importedFrom !== undefined) {
    if (binding.importedFrom.specifier === "@capc/runtime") return { kind: "own" };
    const own = tracer.functionNamed(name, path);
    return { kind: own !== undefined && tracer.isTrusted(own.path) ? "own" : "foreign" };
  }
  if (binding.isReassigned) return { kind: "foreign" };
  const { declaration } = binding;
  if (isFunctionNode(declaration)) return { kind: "own" };
  // What stands in a pattern is a default, and not what a foreign object has under the name.
  if (binding.kind !== "const" || !isVariableDeclaration(declaration) || !isIdentifier(declaration.name))
    return { kind: "foreign" };
  const { initializer } = declaration;
  const isOwn = initializer !== undefined && isFunctionNode(innermost(initializer)) && !isCast(initializer);
  return { kind: isOwn ? "own" : "foreign" };
}
