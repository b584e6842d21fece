import type { Opened } from "../../compiler/1-open/session.ts";
import {
  type InterfaceDeclaration,
  isInterfaceDeclaration,
  type Type,
  TypeFlags,
} from "../../compiler/1-open/typescript.ts";

/** What a type says of the capability that it is. */
export interface Power {
  /** The interface of `@capc/std`. */
  readonly kind: string;
  /** Its members that the type has: those that a grant has, and no others. */
  readonly members: readonly string[];
  /** Whether these are all that the interface has. */
  readonly isWhole: boolean;
  /** For a `Query`: what its rows are. */
  readonly row?: Type;
}

/** Of these interfaces the second takes over members from the first: a part of both is a part of the second. */
const extensions: readonly (readonly [base: string, extended: string])[] = [
  ["ReadFile", "File"],
  ["ReadStore", "Store"],
];

/**
 * The interface of `@capc/std` that a type is, or is a part of: `Pick<Dir, "list">` and `Only<ReadDir>` have members of these interfaces and
 * nothing else. Judged by where each member is declared, for anybody can call an interface of his own `Console`.
 */
export function identifyPower(type: Type, { checker, isRuntimeFile }: Opened): Power | undefined {
  if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection))) return undefined;
  const members = checker.getPropertiesOfType(type);
  if (members.length === 0) return undefined;
  const origins = new Map<string, InterfaceDeclaration>();
  for (const { declarations } of members) {
    const found = declarations.flatMap((handle) => {
      const parent = isRuntimeFile(handle.path) ? handle.resolve()?.parent : undefined;
      return parent !== undefined && isInterfaceDeclaration(parent) ? [parent] : [];
    });
    if (found.length === 0 || found.length < declarations.length) return undefined;
    for (const one of found) origins.set(one.name.text, one);
  }
  for (const [base, extended] of extensions) if (origins.has(extended)) origins.delete(base);
  const [origin] = origins;
  if (origin === undefined || origins.size > 1) return undefined;
  const [kind, { name: declared }] = origin;
  const whole = checker.getTypeAtLocation(declared);
  const row = kind === "Query" ? checker.getTypeArguments(type as never)[1] : undefined;
  const isWhole = whole !== undefined && checker.getPropertiesOfType(whole).length === members.length;
  return { kind, members: members.map(({ name }) => name), isWhole, ...(row && { row }) };
}
