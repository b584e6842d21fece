import {
  type ClassLikeDeclaration,
  type Expression,
  isComputedPropertyName,
  ModifierFlags,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { LoadingNotes } from "./loading-notes.ts";
import type { Impurity } from "./pure-initialiser.ts";

interface Member extends Node {
  readonly name?: Node;
  readonly initializer?: Expression;
  readonly modifierFlags?: ModifierFlags;
}

/** What of a class is evaluated while its module loads: its base, computed names, and everything static. */
export function judgeClass(
  node: ClassLikeDeclaration,
  isErrorClass: (base: Expression) => boolean,
  notes: LoadingNotes,
  judge: (node: Node) => Impurity | undefined,
): Impurity | undefined {
  const members: readonly Member[] = node.members;
  for (const { token, types } of node.heritageClauses ?? []) {
    const base = types[0]?.expression;
    if (token !== SyntaxKind.ExtendsKeyword || base === undefined) continue;
    const found = judge(base);
    if (found) return found;
    // Put by a base on any object that it returns, frozen or not, a private member would be a variable of the module.
    const stamp = members.find(({ name }) => name?.kind === SyntaxKind.PrivateIdentifier);
    if (stamp?.name !== undefined && !isErrorClass(base)) return { node: stamp.name, kind: "class" };
  }
  for (const member of members) {
    const found = judgeMember(member, notes, judge);
    if (found) return found;
  }
  return undefined;
}

function judgeMember(
  member: Member,
  notes: LoadingNotes,
  judge: (node: Node) => Impurity | undefined,
): Impurity | undefined {
  const { kind, name, initializer, modifierFlags = 0 } = member;
  if (kind === SyntaxKind.ClassStaticBlockDeclaration) return { node: member, kind: "class" };
  if (name === undefined || (modifierFlags & ModifierFlags.Ambient) !== 0) return undefined;
  const key = isComputedPropertyName(name) ? judge(name.expression) : undefined;
  if (key) return key;
  if ((modifierFlags & ModifierFlags.Static) === 0) {
    if (isComputedPropertyName(name)) notes.noteMember(name, undefined);
    return undefined;
  }
  if (name.kind === SyntaxKind.PrivateIdentifier) return { node: name, kind: "class" };
  if (kind === SyntaxKind.GetAccessor || kind === SyntaxKind.SetAccessor) return { node: name, kind: "call" };
  notes.noteMember(name, initializer);
  return initializer && judge(initializer);
}
