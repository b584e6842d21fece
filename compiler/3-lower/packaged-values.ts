import { type Expression, isCallExpression, isIdentifier, isPropertyAccessExpression } from "../1-open/typescript.ts";
import { outermost } from "./find-functions.ts";
import type { PlanContext } from "./plan-context.ts";
import { isAssigned } from "./read-expressions.ts";
import type { ModuleView } from "./trace-functions.ts";

/** Where a module takes a value from a confined package without a call: the package's own, and properties of what it made. */
export function packagedValues({ packages, survey, names }: ModuleView, context: PlanContext): readonly Expression[] {
  if (packages === undefined || packages.users.length === 0) return [];
  const direct = new Set<Expression>(packages.values);
  const reads = survey.accesses.filter((access) => {
    const whole = outermost(access);
    const isCallee = isCallExpression(whole.parent) && whole.parent.expression === whole;
    return !direct.has(access) && !isCallee && !isAssigned(access);
  });
  const symbols = reads.length === 0 ? [] : context.checker.getSymbolAtLocation(reads.map(({ name }) => name));
  const ofPackage = reads.filter((_, at) => symbols[at]?.declarations.some(({ path }) => context.isPackageFile(path)));
  const isNamed = (read: Expression): boolean => {
    let root = read;
    while (isPropertyAccessExpression(root)) root = root.expression;
    const origin = isIdentifier(root) ? names.bindingOf(root)?.importedFrom : undefined;
    return origin !== undefined && packages.specifiers.has(origin.specifier);
  };
  // `a.b` of `a.b.c` is only a way to it.
  return [...direct, ...ofPackage.filter((read) => !isNamed(read))];
}
