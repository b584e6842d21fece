import { leakNames } from "@capc/runtime/tables";
import { partsOfUnion } from "../1-open/read-types.ts";
import { type Checker, SymbolFlags, type Type, TypeFlags, type TypeScriptSymbol } from "../1-open/typescript.ts";
import { type Definition, type Guard, union } from "./guard.ts";
import { isPhantom } from "./is-phantom.ts";
import { type IndexSignature, lowerIndexes, speaksFor } from "./lower-indexes.ts";
import { patternOf } from "./lower-template.ts";
import type { Undecidable } from "./lower-type.ts";
import { meetGuards } from "./meet-guards.ts";
import { unionText } from "./print-types.ts";
import { type Member, shapeOfMembers } from "./shape-members.ts";

interface Context {
  readonly checker: Checker;
  readonly definitions: Map<string, Definition>;
  readonly isLibraryFile: (path: string) => boolean;
  lower(type: Type, depth: number): Guard;
  undecidable(type: Type, reason: string): Undecidable;
}

/** Lowers what the checker says about the members of object types. */
export function makeMemberLowering({ checker, definitions, isLibraryFile, lower, undecidable }: Context) {
  const undefinedId = checker.getUndefinedType().id;

  const lowerProperties = (type: Type, depth: number, text: string): Guard => {
    const symbols = checker
      .getPropertiesOfType(type)
      .filter((symbol) => !isPhantom(symbol, checker) && !isStackOfErrors(symbol));
    const types = symbols.length === 0 ? [] : checker.getTypeOfSymbol(symbols);
    const parts = type.isIntersectionType() ? type.getTypes() : [];
    // What the checker calls `never` because a property cannot be has no properties at all in its answers.
    if (symbols.length === 0 && parts.some((part) => checker.getPropertiesOfType(part).length > 0))
      return { kind: "never", text };
    const members = symbols.map(
      (symbol, at): Member => withSignatures(lowerMember(symbol, types[at], type, depth), type, parts, depth),
    );
    const found = lowerIndexes(signaturesOf(type, depth), parts.length > 0, (left, right) =>
      meetGuards(left, right, definitions),
    );
    const shape = found && shapeOfMembers(members, found, text);
    if (shape === undefined) throw undecidable(type, "its index signatures ask for values that no one check can tell");
    return shape;
  };

  /** The library says that errors may have one. What stands in it is for hosts. */
  const isStackOfErrors = ({ name, flags, declarations }: TypeScriptSymbol): boolean =>
    name === "stack" && (flags & SymbolFlags.Optional) !== 0 && declarations.some(({ path }) => isLibraryFile(path));

  /** Properties named by symbols are not copied, so that what a signature says about them holds. */
  const signaturesOf = (type: Type, depth: number): readonly IndexSignature[] => {
    const infos = checker.getIndexInfosOfType(type);
    const named = infos.filter(({ keyType }) => !(keyType.flags & TypeFlags.ESSymbolLike));
    if (named.length === 0 && infos.length > 0) throw undecidable(type, "properties named by symbols are not copied");
    return named.map(({ keyType, valueType }) => {
      const guard = lower(valueType, depth + 1);
      if (keyType.flags & TypeFlags.String) return { names: "all", guard };
      if (keyType.flags & TypeFlags.Number) return { names: "numbers", guard };
      const pattern = patternOf(keyType);
      if (pattern === undefined) throw undecidable(keyType, "a placeholder in it stands for more than text can say");
      return { names: { pattern }, guard };
    });
  };

  /** A property of one part of an intersection must be what the index signatures of the other parts say of its name. */
  const withSignatures = (member: Member, type: Type, parts: readonly Type[], depth: number): Member => {
    let { guard } = member;
    for (const part of parts) {
      if (checker.getPropertyOfType(part, member.name) !== undefined) continue;
      for (const signature of signaturesOf(part, depth)) {
        const met = speaksFor(signature, member.name) ? meetGuards(guard, signature.guard, definitions) : guard;
        if (met === undefined) throw undecidable(type, `what \`${member.name}\` must be cannot be told by one check`);
        guard = met;
      }
    }
    return { ...member, guard };
  };

  const isAbsence = (type: Type): boolean => (type.flags & TypeFlags.Undefined) !== 0 && type.id !== undefinedId;

  const lowerMember = (symbol: TypeScriptSymbol, type: Type | undefined, owner: Type, depth: number): Member => {
    if ((leakNames as readonly string[]).includes(symbol.name))
      throw undecidable(owner, `no module may read a property called \`${symbol.name}\``);
    if (symbol.name.startsWith("__@") || symbol.name.startsWith("#"))
      throw undecidable(owner, "members named by symbols are not checked yet");
    if (type === undefined) throw undecidable(owner, `the type of \`${symbol.name}\` is not known`);
    const optional = isOptional(symbol);
    if (symbol.flags & SymbolFlags.Method)
      return { name: symbol.name, optional, isMethod: true, guard: { kind: "function", text: symbol.name } };
    // What one part of an intersection lets be absent, another may require.
    const parts = owner.isIntersectionType() && partsOfUnion(type, checker).some(isAbsence) ? owner.getTypes() : [];
    const mayBeAbsent = optional || parts.some((part) => isOptional(checker.getPropertyOfType(part, symbol.name)));
    const guard = mayBeAbsent ? present(type, depth) : lower(type, depth + 1);
    return { name: symbol.name, optional, guard, isMethod: guard.kind === "function" };
  };

  /** What an optional member is where it is there. The checker adds a type for its absence, which is not `undefined`. */
  const present = (type: Type, depth: number): Guard => {
    const parts = partsOfUnion(type, checker);
    const rest = parts.filter((part) => !isAbsence(part));
    if (rest.length === parts.length) return lower(type, depth + 1);
    const of = rest.map((part) => lower(part, depth + 1));
    return union(of, unionText(union(of, "")));
  };

  return { lowerProperties, present };
}

const isOptional = (symbol: TypeScriptSymbol | undefined): boolean =>
  symbol !== undefined && (symbol.flags & SymbolFlags.Optional) !== 0;
