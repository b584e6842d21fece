import { type Checker, ObjectFlags, type Type } from "../1-open/typescript.ts";
import type { Guard } from "./guard.ts";

/**
 * What is more than data of a package that runs confined is what the package makes of it: an instance may have any class, and functions may carry
 * others. What its calls answer and its properties hold is looked at where they are used. `undefined` for data.
 */
export function lowerOpaque(
  type: Type,
  objectFlags: number,
  checker: Checker,
  print: (type: Type) => string,
): Guard | undefined {
  const isCalled = (one: Type): boolean => [0, 1].some((kind) => checker.getSignaturesOfType(one, kind).length > 0);
  if (isCalled(type)) return { kind: "function", text: print(type) };
  const isLive = (): boolean =>
    checker.getPropertiesOfType(type).some((property) => {
      const of = checker.getTypeOfSymbol(property);
      return of === undefined || isCalled(of);
    });
  if (!(objectFlags & ObjectFlags.Class) && !isLive()) return undefined;
  return { kind: "object", accepts: "object", text: print(type) };
}
