import {
  type CallExpression,
  type Checker,
  type Expression,
  isIdentifier,
  isPropertyAccessExpression,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import { innermost, isFunctionNode } from "./find-functions.ts";
import type { BuildView } from "./trace-functions.ts";
import type { WrittenType, WrittenTypes } from "./written-types.ts";

/** Who answers a call: this build's own code, a built-in object, or somebody outside. */
export type Callee =
  | { readonly kind: "own" }
  | { readonly kind: "intrinsic"; readonly returnsForeign: boolean }
  | { readonly kind: "foreign"; readonly symbol?: TypeScriptSymbol; readonly result?: WrittenType };

/** Members that every object inherits in TypeScript's eyes, and that a foreign object may answer itself. */
const objectMembers: ReadonlySet<string> = new Set([
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** Built-in methods that hand on values of foreign origin: what a promise settles to has not been looked at. */
const carriers: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Sorts all calls of a build: by what is written where that decides, the rest in one round trip to the checker. */
export function classifyCalls(
  build: BuildView,
  checker: Checker,
  isLibraryFile: (path: string) => boolean,
  isRuntimeFile: (path: string) => boolean,
  written: WrittenTypes,
): ReadonlyMap<CallExpression, Callee> {
  const sorted = new Map<CallExpression, Callee>();
  const asked: { call: CallExpression; name: Expression }[] = [];
  const calls = [...build.modules].flatMap(([path, { module, survey }]) =>
    module.isJavaScript ? [] : survey.calls.map((call) => ({ call, path })),
  );
  for (const { call, path } of calls) {
    const target = innermost(call.expression);
    if (isFunctionNode(target)) sorted.set(call, { kind: "own" });
    else if (isIdentifier(target)) sorted.set(call, calleeOfName(target, path, build));
    else if (isPropertyAccessExpression(target)) {
      const name = target.name.text;
      const receiver = objectMembers.has(name) ? undefined : written.receiverOf(target.expression, name, path);
      if (receiver === undefined) asked.push({ call, name: target.name as Expression });
      else if (receiver.kind === "member") sorted.set(call, { kind: "foreign", result: receiver.result });
      else sorted.set(call, { kind: "intrinsic", returnsForeign: false });
    } else sorted.set(call, { kind: "foreign" });
  }
  const symbols = asked.length === 0 ? [] : checker.getSymbolAtLocation(asked.map(({ name }) => name));
  asked.forEach(({ call, name }, at) => {
    sorted.set(call, calleeOfMember((name as { text?: string }).text ?? "", symbols[at]));
  });
  return sorted;

  function calleeOfMember(name: string, symbol: TypeScriptSymbol | undefined): Callee {
    if (symbol === undefined || symbol.declarations.length === 0) return { kind: "foreign" };
    if (symbol.declarations.every(({ path }) => isLibraryFile(path))) {
      if (objectMembers.has(name) && symbol.getParent()?.name === "Object") return { kind: "foreign" };
      return { kind: "intrinsic", returnsForeign: carriers.has(name) };
    }
    return symbol.declarations.every(({ path }) => isRuntimeFile(path))
      ? { kind: "foreign" }
      : { kind: "foreign", symbol };
  }
}

function calleeOfName(name: Expression & { text: string }, path: string, build: BuildView): Callee {
  const binding = build.modules.get(path)?.names.bindingOf(name as never);
  if (binding === undefined) return { kind: "intrinsic", returnsForeign: false };
  if (binding.importedFrom !== undefined) {
    const isOwn =
      binding.importedFrom.specifier === "@capc/runtime" ||
      build.target(path, binding.importedFrom.specifier) !== undefined;
    return { kind: isOwn ? "own" : "foreign" };
  }
  if (binding.isReassigned) return { kind: "foreign" };
  const { declaration } = binding;
  if (isFunctionNode(declaration)) return { kind: "own" };
  const initializer = (declaration as { initializer?: Expression }).initializer;
  if (
    binding.kind === "const" &&
    initializer !== undefined &&
    isIdentifier((declaration as { name?: Expression }).name ?? declaration)
  ) {
    if (isFunctionNode(innermost(initializer))) return { kind: "own" };
  }
  return { kind: "foreign" };
}
