import {
  type Expression,
  isIdentifier,
  isPropertyAccessExpression,
  type PropertyAccessExpression,
} from "../1-open/typescript.ts";
import type { PlanContext } from "./plan-context.ts";
import { isRead } from "./read-expressions.ts";
import type { ModuleView } from "./trace-functions.ts";

export interface PackagedValues {
  /** A package's own values, and properties of what it made, by names that it declares. */
  readonly values: readonly Expression[];
  /** Other properties that are read: they may be of what it made, too, as `length` of what extends an array. */
  readonly others: readonly PropertyAccessExpression[];
}

/** Where a module takes a value from a confined package without a call. */
export function packagedValues(
  { module, packages, survey, names }: ModuleView,
  { checker, isPackageFile, reachesPackages }: PlanContext,
): PackagedValues {
  if (!reachesPackages(module.path)) return { values: [], others: [] };
  const direct = new Set<Expression>(packages?.values);
  // `a.b` of `a.b.c` is only a way to it.
  const isNamed = (read: Expression): boolean => {
    let root = read;
    while (isPropertyAccessExpression(root)) root = root.expression;
    const origin = isIdentifier(root) ? names.bindingOf(root)?.importedFrom : undefined;
    return origin !== undefined && packages?.specifiers.has(origin.specifier) === true;
  };
  const reads = survey.accesses.filter((access) => !direct.has(access) && isRead(access) && !isNamed(access));
  const symbols = reads.length === 0 ? [] : checker.getSymbolAtLocation(reads.map(({ name }) => name));
  const ofPackage = new Set(reads.filter((_, at) => symbols[at]?.declarations.some(({ path }) => isPackageFile(path))));
  return { values: [...direct, ...ofPackage], others: reads.filter((read) => !ofPackage.has(read)) };
}
