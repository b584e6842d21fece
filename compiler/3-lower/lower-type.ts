import { partsOfUnion } from "../1-open/read-types.ts";
import {
  type Checker,
  ElementFlags,
  isVariableDeclaration,
  ModifierFlags,
  NodeBuilderFlags,
  ObjectFlags,
  SyntaxKind,
  type Type,
  TypeFlags,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import { type Definition, type Guard, type TupleElement, unfinished, union, unknownGuard } from "./guard.ts";
import { intrinsicTypes } from "./intrinsic-types.ts";
import { isKnownGlobal, lookedAt, lowerGlobal } from "./lower-global.ts";
import { makeMemberLowering } from "./lower-members.ts";
import { lowerOpaque } from "./lower-opaque.ts";
import { anyWithLength, type RefinedParts, refine, refinedText, splitRefinements } from "./lower-refinement.ts";
import { patternOf } from "./lower-template.ts";
import { meetGuards } from "./meet-guards.ts";
import { openGuard } from "./open-guards.ts";
import { libraryText, literalText, unionText } from "./print-types.ts";

/** The part of a type that no run-time check can decide. */
export interface Undecidable {
  readonly part: string;
  readonly reason: string;
}

/** What the functions that check types call their own variables. */
const localsOfGuards: ReadonlySet<string> = new Set(["x", "f", "p", "d", "e", "n", "v", "y", "at", "tag"]);

const scalarFlags = TypeFlags.Primitive | TypeFlags.TemplateLiteral | TypeFlags.StringMapping;

const maximumDepth = 40;

/** More parts than this no guard is written for: a few lines can name a type with hundreds of thousands. */
const maximumParts = 50_000;

/** Whose declarations stand in a file. */
export interface Origins {
  readonly isLibraryFile: (path: string) => boolean;
  readonly isRuntimeFile: (path: string) => boolean;
  /** Of packages that the configuration confines. */
  readonly isPackageFile?: (path: string) => boolean;
}

/** Lowers a type as the checker knows it, once per type of a build; throws nothing, reports what cannot be decided. */
export function makeTypeLowering(
  checker: Checker,
  definitions: Map<string, Definition>,
  { isLibraryFile, isRuntimeFile, isPackageFile }: Origins,
  lowerDeclared: (symbol: TypeScriptSymbol, text: string) => Guard | undefined,
): (type: Type, text?: string) => Guard | Undecidable {
  const known = new Map<number, Guard>();
  const underWay = new Map<number, { isPartOfItself: boolean }>();
  /** What the question at hand has added, to be taken back when the answer is that nothing can be decided. */
  let added: { readonly types: number[]; readonly ids: string[] } = { types: [], ids: [] };
  let parts = 0;
  /** How many types of packages are under way: whoever takes their `any` for more than unknown is told so where it is used. */
  let ofPackages = 0;

  const lower = (type: Type, depth: number): Guard => {
    if (ofPackages > 0 && type.flags & TypeFlags.Any) return unknownGuard;
    const remembered = known.get(type.id);
    if (remembered !== undefined) return remembered;
    if (++parts > maximumParts) throw undecidable(type, "it is part of a type with too many parts");
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

  const members = makeMemberLowering({ checker, definitions, isLibraryFile, lower, undecidable });

  const lowerFresh = (type: Type, depth: number): Guard => {
    const { flags } = type;
    if (flags & TypeFlags.Any) throw undecidable(type, "`any` says nothing that could be checked");
    if (flags & TypeFlags.UniqueESSymbol) return lowerSymbol(type);
    for (const [flag, guard] of intrinsicTypes) if (flags & flag) return guard;
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
      return constraint === undefined
        ? { kind: "unknown", text: "unknown" }
        : openGuard(lower(constraint, depth + 1), definitions);
    }
    if (flags & TypeFlags.Instantiable) {
      const constraint = checker.getBaseConstraintOfType(type);
      if (constraint === undefined || constraint.id === type.id) return { kind: "unknown", text: "unknown" };
      return openGuard(lower(constraint, depth + 1), definitions);
    }
    if (type.isObjectType()) return lowerObject(type, type.objectFlags, depth);
    throw undecidable(type, "no run-time check is known for it");
  };

  const lowerSymbol = (type: Type): Guard => {
    const symbol = type.getSymbol();
    if (symbol?.declarations.some(({ path }) => isLibraryFile(path)))
      return { kind: "symbol", name: symbol.name, text: `typeof Symbol.${symbol.name}` };
    const node = symbol?.declarations[0]?.resolve();
    const statement = node !== undefined && isVariableDeclaration(node) ? node.parent.parent : undefined;
    const list = statement?.parent;
    if (((statement as { modifierFlags?: number } | undefined)?.modifierFlags ?? 0) & ModifierFlags.Ambient)
      throw undecidable(type, "nobody can have a symbol that is only declared");
    if (symbol === undefined || list?.kind !== SyntaxKind.SourceFile || localsOfGuards.has(symbol.name))
      throw undecidable(type, "only a constant at the top of a module says which symbol it is");
    return { kind: "symbol", path: symbol.declarations[0]!.path, name: symbol.name, text: `typeof ${symbol.name}` };
  };

  const lowerIntersection = (type: Type, parts: readonly Type[], depth: number): Guard => {
    // A primitive met with an object type is a brand: the object exists in the type system only.
    const refined = splitRefinements(parts, checker, isRuntimeFile);
    if (refined !== undefined) return lowerRefined(type, refined, depth);
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

  const lowerRefined = (type: Type, { refinements, rest }: RefinedParts, depth: number): Guard => {
    const [only, ...more] = rest;
    const plain = only === undefined ? anyWithLength : lower(only, depth + 1);
    const of = more.length === 0 ? plain : lowerIntersection(type, rest, depth);
    const alias = type.getAliasTypeArguments().length === 0 ? type.getAliasSymbol()?.name : undefined;
    const guard = refine(of, refinements, alias ?? refinedText(of, refinements));
    if (typeof guard === "string") throw undecidable(type, guard);
    return guard;
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
    if (symbol?.declarations.some(({ path }) => isPackageFile?.(path)))
      return lowerOpaque(type, objectFlags, checker, print) ?? lowerDataOfPackage(type, depth);
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
        guard: flag & ElementFlags.Optional ? members.present(part, depth) : lower(part, depth + 1),
        mode: flag & ElementFlags.Rest ? "rest" : flag & ElementFlags.Optional ? "optional" : "required",
      };
    });
    return { kind: "tuple", elements, text: print(type) };
  };

  /** `Only<T>` of `@capc/runtime` is the one mapped type that it declares. */
  const isFacet = (type: Type): boolean => {
    const isMapped = type.isObjectType() && (type.objectFlags & ObjectFlags.Mapped) !== 0;
    if (!isMapped || !type.getSymbol()?.declarations.some(({ path }) => isRuntimeFile(path))) return false;
    if (type.getAliasTypeArguments().some((argument) => argument.isTypeParameter()))
      throw undecidable(type, "which members a facet has must be known");
    return true;
  };

  /** `Partial<T>`, `T & { … }`: what the checker says of it is what the constraint of `T` has, and the caller's own type may have more. */
  const hasMore = (type: Type): boolean => {
    if (type.isTypeParameter() || type.flags & TypeFlags.Instantiable) return true;
    if (type.isIntersectionType()) return type.getTypes().some(hasMore);
    if (!type.isObjectType() || !(type.objectFlags & ObjectFlags.Mapped)) return false;
    const given = type.getAliasTypeArguments();
    return given.length > 0 ? given.some(hasMore) : / in keyof /.test(print(type));
  };

  /** Records get a name, so that one function checks all of a type. */
  const lowerNamed = (type: Type, depth: number): Guard => {
    const reference = nameFor(type);
    known.set(type.id, reference);
    added.types.push(type.id);
    const guard = members.lowerProperties(type, depth, reference.text);
    if (guard.kind === "capability") define(type, isFacet(type) ? { ...guard, isFacet: true } : guard);
    else define(type, hasMore(type) ? openGuard(guard, definitions) : guard);
    return reference;
  };

  const lowerDataOfPackage = (type: Type, depth: number): Guard => {
    ofPackages++;
    const guard = lowerNamed(type, depth);
    ofPackages--;
    return guard;
  };

  return (type, text) => {
    ofPackages = 0;
    added = { types: [], ids: [] };
    parts = 0;
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
