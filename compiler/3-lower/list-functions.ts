import { isIdentifier, isVariableDeclaration } from "../1-open/typescript.ts";
import type { Binding, Names } from "../2-check/names.ts";
import { innermost, isFunctionNode } from "./find-functions.ts";

/** The names at a module's scope that stand for a function of the module, whatever happens. */
export const listFunctions = ({ moduleBindings }: Names): ReadonlySet<string> =>
  new Set(moduleBindings.filter(isFunction).map(({ name }) => name));

function isFunction({ declaration, kind, isReassigned }: Binding): boolean {
  if (isReassigned) return false;
  if (isFunctionNode(declaration)) return true;
  if (kind !== "const" || !isVariableDeclaration(declaration) || !isIdentifier(declaration.name)) return false;
  return declaration.initializer !== undefined && isFunctionNode(innermost(declaration.initializer));
}
