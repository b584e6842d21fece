import {
  type Checker,
  isComputedPropertyName,
  isVariableDeclaration,
  ModifierFlags,
  type Node,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";

/** Whether a member is named by a symbol that is only declared: no value can have it, and it brands a type. */
export function isPhantom(member: TypeScriptSymbol, checker: Checker): boolean {
  if (!member.name.startsWith("__@")) return false;
  const name = (member.declarations[0]?.resolve() as { readonly name?: Node } | undefined)?.name;
  const symbol = name && isComputedPropertyName(name) ? checker.getSymbolAtLocation(name.expression) : undefined;
  const node = symbol?.declarations[0]?.resolve();
  if (node === undefined || !isVariableDeclaration(node)) return false;
  const statement = node.parent.parent as { readonly modifierFlags?: number };
  return ((statement.modifierFlags ?? 0) & ModifierFlags.Ambient) !== 0;
}
