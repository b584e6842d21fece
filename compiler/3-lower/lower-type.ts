import { partsOfUnion } from "../1-open/read-types.ts";
import {
  type Checker,
  ElementFlags,
  NodeBuilderFlags,
  ObjectFlags,
  SymbolFlags,
  type Type,
  TypeFlags,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import { type Definition, type Guard, primitive, type TupleElement, unfinished, union, unknownGuard } from "./guard.ts";
import { isPhantom } from "./is-phantom.ts";
import { isKnownGlobal, lookedAt, lowerGlobal } from "./lower-global.ts";
import { type IndexSignature, lowerIndexes, speaksFor } from "./lower-indexes.ts";
import { patternOf } from "./lower-template.ts";
import { meetGuards } from "./meet-guards.ts";
import { libraryText, literalText, unionText } from "./print-types.ts";
import { type Member, shapeOfMembers } from "./shape-members.ts";

/** The part of a type that no run-time check can decide. */
export interface Undecidable {
  readonly part: string;
  readonly reason: string;
}

const intrinsics: readonly (readonly [number, Guard])[] = [
  [TypeFlags.Unknown, { kind: "unknown", text: "unknown" }],
  [TypeFlags.String, primitive("string")],
  [TypeFlags.Number, primitive("number")],
  [TypeFlags.BigInt, primitive("bigint")],
  [TypeFlags.Boolean, primitive("boolean")],
  [TypeFlags.ESSymbolLike, primitive("symbol")],
  [TypeFlags.Undefined | TypeFlags.Void, primitive("undefined")],
  [TypeFlags.Null, primitive("null")],
  // A member of an enum that is computed when the program runs: TypeScript takes any number for it.
  [TypeFlags.Enum, primitive("number")],
  [TypeFlags.Never, { kind: "never", text: "never" }],
  [TypeFlags.NonPrimitive, { kind: "object", accepts: "object", text: "object" }],
];

const scalarFlags = TypeFlags.Primitive | TypeFlags.TemplateLiteral | TypeFlags.StringMapping;

const maximumDepth = 40;

/** Lowers a type as the checker knows it, once per type of a build; throws nothing, reports what cannot be decided. */
export function makeTypeLowering(
  checker: Checker,
  definitions: Map<string, Definition>,
  isLibraryFile: (path: string) => boolean,
  lowerDeclared: (symbol: TypeScriptSymbol, text: string) => Guard | undefined,
): (type: Type, text?: string) => Guard | Undecidable {
  const known = new Map<number, Guard>();
  const underWay = new Map<number, { isPartOfItself: boolean }>();
  const undefinedId = checker.getUndefinedType().id;
  /** What the question at hand has added, to be taken back when the answer is that nothing can be decided. */
  let added: { readonly types: number[]; readonly ids: string[] } = { types: [], ids: [] };

  const lower = (type: Type, depth: number): Guard => {
    const remembered = known.get(type.id);
    if (remembered !== undefined) return remembered;
    if (depth > maximumDepth) throw undecidable(type, "it refers to itself with ever larger arguments");
    const started = underWay.get(type.id);
    if (started !== undefined) {
      started.isPartOfItself = true;
      return nameFor(type);
    }
    const own = { isPartOfItself: false };
    underWay.set(type.id, own);
    const guard = lowerFresh(type, depth);
    underWay.delete(type.id);
    if (own.isPartOfItself) define(type, guard);
    const result = own.isPartOfItself ? nameFor(type) : guard;
    known.set(type.id, result);
    added.types.push(type.id);
    return result;
  };

  const idOf = (type: Type): string => `type ${type.id}`;

  /** A type that mentions itself goes by a name in what it mentions. */
  const nameFor = (type: Type): Guard => {
    if (!definitions.has(idOf(type))) define(type, unfinished);
    return { kind: "named", id: idOf(type), text: print(type) };
  };

  const define = (type: Type, guard: Guard): void => {
    const symbol = type.getAliasSymbol() ?? type.getSymbol();
    const id = idOf(type);
    definitions.set(id, { id, name: symbol?.name ?? "anonymous", guard });
    added.ids.push(id);
  };

  const undecidable = (type: Type, reason: string): Undecidable => ({ part: print(type), reason });
  const print = (type: Type): string => checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation);

  const lowerFresh = (type: Type, depth: number): Guard => {
    const { flags } = type;
    if (flags & TypeFlags.Any) throw undecidable(type, "`any` says nothing that could be checked");
    for (const [flag, guard] of intrinsics) if (flags & flag) return guard;
    if (type.isLiteralType()) return { kind: "literal", value: type.value, text: literalText(type.value) };
    const alias = type.getAliasSymbol();
    const declared = alias && type.getAliasTypeArguments().length === 0 ? lowerDeclared(alias, alias.name) : undefined;
    if (declared !== undefined) return declared;
    if (type.isUnionType()) {
      const parts = partsOfUnion(type, checker).map((part) => lower(part, depth + 1));
      const name = alias?.name ?? (flags & TypeFlags.EnumLike ? type.getSymbol()?.name : undefined);
      return union(parts, name ?? unionText(union(parts, "")));
    }
    if (type.isIntersectionType()) return lowerIntersection(type, type.getTypes(), depth);
    if (type.isTemplateLiteralType() || type.isStringMappingType()) return lowerTemplate(type);
    if (type.isTypeParameter()) {
      const constraint = checker.getConstraintOfTypeParameter(type);
      return constraint === undefined ? { kind: "unknown", text: "unknown" } : opened(lower(constraint, depth + 1));
    }
    if (flags & TypeFlags.Instantiable) {
      const constraint = checker.getBaseConstraintOfType(type);
      if (constraint === undefined || constraint.id === type.id) return { kind: "unknown", text: "unknown" };
      return lower(constraint, depth + 1);
    }
    if (type.isObjectType()) return lowerObject(type, type.objectFlags, depth);
    throw undecidable(type, "no run-time check is known for it");
  };

  /** Copies made for a type parameter keep what the caller's own type has beyond the constraint. */
  const opened = (guard: Guard): Guard => {
    if (guard.kind === "record") return { ...guard, open: true };
    if (guard.kind !== "named") return guard;
    const definition = definitions.get(guard.id);
    return definition?.guard.kind === "record" ? { ...definition.guard, open: true } : guard;
  };

  const lowerIntersection = (type: Type, parts: readonly Type[], depth: number): Guard => {
    // A primitive met with an object type is a brand: the object exists in the type system only.
    const scalars = parts.filter((part) => part.flags & scalarFlags);
    if (scalars.length > 0) return meetAll(type, scalars, depth);
    const objects = parts.filter((part) => !(part.flags & TypeFlags.NonPrimitive));
    if (objects.length === 1) return lower(objects[0]!, depth + 1);
    if (objects.some((part) => checker.getSignaturesOfType(part, 0).length > 0))
      throw undecidable(type, "a function that carries properties cannot be checked as one value");
    const lists = objects.filter((part) => checker.isArrayType(part) || checker.isTupleType(part));
    if (lists.length > 0 && lists.length < objects.length)
      throw undecidable(type, "an array that carries properties cannot be checked as one value");
    return lists.length > 0 ? meetAll(type, lists, depth) : lowerNamed(type, depth);
  };

  const meetAll = (type: Type, parts: readonly Type[], depth: number): Guard => {
    const met = parts
      .map((part) => lower(part, depth + 1))
      .reduce<Guard | undefined>((left, right) => left && meetGuards(left, right, definitions), unknownGuard);
    if (met === undefined) throw undecidable(type, "its parts ask for values that no one check can tell");
    return parts.length === 1 ? met : { ...met, text: print(type) };
  };

  const lowerTemplate = (type: Type): Guard => {
    const pattern = patternOf(type);
    if (pattern === undefined) throw undecidable(type, "a placeholder in it stands for more than text can say");
    return { kind: "template", patterns: [pattern], text: print(type) };
  };

  const lowerObject = (type: Type, objectFlags: number, depth: number): Guard => {
    const symbol = type.getSymbol();
    if (symbol === undefined && checker.isTupleType(type)) return lowerTuple(type, depth);
    const declared = symbol && lowerDeclared(symbol, symbol.name);
    if (declared !== undefined) return declared;
    if (symbol?.declarations.some((declaration) => isLibraryFile(declaration.path))) {
      const isNamed = !(objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped));
      if (isNamed && !isKnownGlobal(symbol.name)) throw undecidable(type, "capc has no guard for this built-in yet");
      const isGeneric = (objectFlags & ObjectFlags.Reference) !== 0;
      const args = isGeneric
        ? lookedAt(symbol.name, checker.getTypeArguments(type as never)).map((part) => lower(part, depth + 1))
        : [];
      const guard = lowerGlobal(symbol.name, args, libraryText(symbol.name, args));
      if (guard !== undefined) return guard;
      if (isNamed) throw undecidable(type, "capc has no guard for this built-in yet");
    }
    if (objectFlags & ObjectFlags.Class)
      throw undecidable(type, "instances of a class cannot be told from look-alikes");
    if (checker.getSignaturesOfType(type, 0).length > 0) {
      if (checker.getPropertiesOfType(type).length > 0)
        throw undecidable(type, "a function that carries properties cannot be checked as one value");
      return { kind: "function", text: print(type) };
    }
    if (checker.getSignaturesOfType(type, 1).length > 0)
      throw undecidable(type, "a constructor hands out instances that no guard has seen");
    return lowerNamed(type, depth);
  };

  const lowerTuple = (type: Type, depth: number): Guard => {
    const flags = ((type as { getTarget?: () => { elementFlags: readonly number[] } }).getTarget?.() ?? type) as {
      elementFlags: readonly number[];
    };
    const elements = checker.getTypeArguments(type as never).map((part, at): TupleElement => {
      const flag = flags.elementFlags[at] ?? ElementFlags.Required;
      if (flag & ElementFlags.Variadic) throw undecidable(type, "a spread of a type parameter has no fixed length");
      return {
        guard: flag & ElementFlags.Optional ? present(part, depth) : lower(part, depth + 1),
        mode: flag & ElementFlags.Rest ? "rest" : flag & ElementFlags.Optional ? "optional" : "required",
      };
    });
    return { kind: "tuple", elements, text: print(type) };
  };

  /** Records get a name, so that one function checks all of a type. */
  const lowerNamed = (type: Type, depth: number): Guard => {
    const reference = nameFor(type);
    known.set(type.id, reference);
    added.types.push(type.id);
    define(type, lowerProperties(type, depth, reference.text));
    return reference;
  };

  const lowerProperties = (type: Type, depth: number, text: string): Guard => {
    const symbols = checker.getPropertiesOfType(type).filter((symbol) => !isPhantom(symbol, checker));
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

  const lowerMember = (symbol: TypeScriptSymbol, type: Type | undefined, owner: Type, depth: number): Member => {
    if (symbol.name.startsWith("__@") || symbol.name.startsWith("#"))
      throw undecidable(owner, "members named by symbols are not checked yet");
    if (type === undefined) throw undecidable(owner, `the type of \`${symbol.name}\` is not known`);
    const optional = (symbol.flags & SymbolFlags.Optional) !== 0;
    if (symbol.flags & SymbolFlags.Method)
      return { name: symbol.name, optional, isMethod: true, guard: { kind: "function", text: symbol.name } };
    const guard = optional ? present(type, depth) : lower(type, depth + 1);
    return { name: symbol.name, optional, guard, isMethod: guard.kind === "function" };
  };

  /** What an optional member is where it is there. The checker adds a type for its absence, which is not `undefined`. */
  const present = (type: Type, depth: number): Guard => {
    const parts = partsOfUnion(type, checker);
    const rest = parts.filter((part) => !(part.flags & TypeFlags.Undefined) || part.id === undefinedId);
    if (rest.length === parts.length) return lower(type, depth + 1);
    const of = rest.map((part) => lower(part, depth + 1));
    return union(of, unionText(union(of, "")));
  };

  return (type, text) => {
    added = { types: [], ids: [] };
    try {
      const guard = lower(type, 0);
      return text === undefined ? guard : { ...guard, text };
    } catch (error) {
      underWay.clear();
      for (const one of added.types) known.delete(one);
      for (const one of added.ids) definitions.delete(one);
      if (isUndecidable(error)) return error;
      throw error;
    }
  };
}

export const isUndecidable = (value: unknown): value is Undecidable =>
  typeof value === "object" && value !== null && "reason" in value && "part" in value;
