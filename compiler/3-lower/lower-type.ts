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
import { type Definition, type Guard, primitive, type TupleElement, union } from "./guard.ts";
import { isKnownGlobal, lowerGlobal } from "./lower-global.ts";
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
  [TypeFlags.Never, { kind: "never", text: "never" }],
  [TypeFlags.NonPrimitive, { kind: "object", accepts: "object", text: "object" }],
];

const maximumDepth = 40;

/** Lowers a type as the checker knows it, once per type of a build; throws nothing, reports what cannot be decided. */
export function makeTypeLowering(
  checker: Checker,
  definitions: Map<string, Definition>,
  isLibraryFile: (path: string) => boolean,
  lowerDeclared: (symbol: TypeScriptSymbol, text: string) => Guard | undefined,
): (type: Type, text?: string) => Guard | Undecidable {
  const known = new Map<number, Guard>();
  /** What the question at hand has added, to be taken back when the answer is that nothing can be decided. */
  let added: { readonly types: number[]; readonly ids: string[] } = { types: [], ids: [] };

  const lower = (type: Type, depth: number): Guard => {
    const remembered = known.get(type.id);
    if (remembered !== undefined) return remembered;
    if (depth > maximumDepth) throw undecidable(type, "it refers to itself with ever larger arguments");
    const guard = lowerFresh(type, depth);
    known.set(type.id, guard);
    added.types.push(type.id);
    return guard;
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
      return union(parts, alias?.name ?? unionText(parts));
    }
    if (type.isIntersectionType()) return lowerIntersection(type, type.getTypes(), depth);
    if (type.isTemplateLiteralType()) return lowerTemplate(type.texts, type.getTypes(), type);
    if (flags & TypeFlags.StringMapping) return primitive("string");
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
    const primitivePart = parts.find((part) => part.flags & (TypeFlags.Primitive | TypeFlags.TemplateLiteral));
    if (primitivePart !== undefined) return lower(primitivePart, depth + 1);
    const function_ = parts.find((part) => checker.getSignaturesOfType(part, 0).length > 0);
    if (function_ !== undefined)
      throw undecidable(type, "a function that carries properties cannot be checked as one value");
    return lowerNamed(type, depth);
  };

  const lowerTemplate = (texts: readonly string[], types: readonly Type[], type: Type): Guard => {
    const holes = types.map((hole) => {
      if (hole.flags & TypeFlags.String) return "[^]*";
      if (hole.flags & TypeFlags.Number) return "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
      if (hole.flags & TypeFlags.BigInt) return "-?\\d+";
      throw undecidable(type, "a template of other types than string, number and bigint is not checked yet");
    });
    const pattern = texts.map((text, at) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") + (holes[at] ?? "")).join("");
    return { kind: "template", pattern: `^${pattern}$`, text: print(type) };
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
      const args = isGeneric ? checker.getTypeArguments(type as never).map((part) => lower(part, depth + 1)) : [];
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
        guard: lower(part, depth + 1),
        mode: flag & ElementFlags.Rest ? "rest" : flag & ElementFlags.Optional ? "optional" : "required",
      };
    });
    return { kind: "tuple", elements, text: print(type) };
  };

  const lowerNamed = (type: Type, depth: number): Guard => {
    const symbol = type.getAliasSymbol() ?? type.getSymbol();
    const text = print(type);
    const id = `type ${type.id}`;
    const reference: Guard = { kind: "named", id, text };
    known.set(type.id, reference);
    definitions.set(id, { id, name: symbol?.name ?? "anonymous", guard: { kind: "never", text } });
    added.types.push(type.id);
    added.ids.push(id);
    definitions.set(id, { id, name: symbol?.name ?? "anonymous", guard: lowerProperties(type, depth, text) });
    return reference;
  };

  const lowerProperties = (type: Type, depth: number, text: string): Guard => {
    const symbols = checker.getPropertiesOfType(type);
    const types = symbols.length === 0 ? [] : checker.getTypeOfSymbol(symbols);
    const members = symbols.map((symbol, at): Member => lowerMember(symbol, types[at], type, depth));
    let index: Guard | undefined;
    for (const info of checker.getIndexInfosOfType(type)) {
      if (!(info.keyType.flags & TypeFlags.String))
        throw undecidable(type, "only index signatures by string are checked yet");
      index = lower(info.valueType, depth + 1);
    }
    return shapeOfMembers(members, index, text);
  };

  const lowerMember = (symbol: TypeScriptSymbol, type: Type | undefined, owner: Type, depth: number): Member => {
    if (symbol.name.startsWith("__@") || symbol.name.startsWith("#"))
      throw undecidable(owner, "members named by symbols are not checked yet");
    if (type === undefined) throw undecidable(owner, `the type of \`${symbol.name}\` is not known`);
    const optional = (symbol.flags & SymbolFlags.Optional) !== 0;
    if (symbol.flags & SymbolFlags.Method)
      return { name: symbol.name, optional, isMethod: true, guard: { kind: "function", text: symbol.name } };
    const guard = lower(type, depth + 1);
    const present = optional ? withoutUndefined(guard) : guard;
    return { name: symbol.name, optional, guard: present, isMethod: present.kind === "function" };
  };

  return (type, text) => {
    added = { types: [], ids: [] };
    try {
      const guard = lower(type, 0);
      return text === undefined ? guard : { ...guard, text };
    } catch (error) {
      for (const one of added.types) known.delete(one);
      for (const one of added.ids) definitions.delete(one);
      if (isUndecidable(error)) return error;
      throw error;
    }
  };
}

const literalText = (value: string | number | boolean | bigint): string =>
  typeof value === "bigint" ? `${value}n` : JSON.stringify(value);

const unionText = (parts: readonly Guard[]): string => [...new Set(parts.map(alone))].join(" | ");

/** The text of a type as a part of a larger one. */
const alone = ({ text }: Guard): string => (/=>| [|&] /.test(text) ? `(${text})` : text);

const libraryText = (name: string, args: readonly Guard[]): string => {
  const [first] = args;
  if (first !== undefined && (name === "Array" || name === "ReadonlyArray"))
    return `${name === "Array" ? "" : "readonly "}${alone(first)}[]`;
  return args.length === 0 ? name : `${name}<${args.map(({ text }) => text).join(", ")}>`;
};

export const isUndecidable = (value: unknown): value is Undecidable =>
  typeof value === "object" && value !== null && "reason" in value && "part" in value;

function withoutUndefined(guard: Guard): Guard {
  if (guard.kind !== "union") return guard;
  return union(
    guard.of.filter((part) => !(part.kind === "primitive" && part.type === "undefined")),
    guard.text,
  );
}
