import { partsOfUnion } from "../1-open/read-types.ts";
import {
  type Checker,
  type ObjectType,
  type Signature,
  SignatureKind,
  type Type,
  TypeFlags,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import { lowerOpaque } from "./lower-opaque.ts";

/**
 * What is known of what confined packages make. Instances are held as they are: a property is looked at where a module reads it by a name that the package
 * declares. What is `any` in data is looked at where it is used, if it is cast. Where such a value is taken for one of another type, nobody would look.
 */
export interface HeldTypes {
  /** Whether a confined package declares the type. */
  isOfPackage(type: Type): boolean;
  /** Whether values of the type are held, and have properties that are no functions. */
  isHeld(type: Type): boolean;
  /** Whether values of the type are functions, or not there. */
  isFunction(type: Type): boolean;
  /** Whether something in a value of the type is held, or may be anything. */
  mayHold(type: Type): boolean;
  /** Whether somebody to whom a value of one type is one of another reads of it what nobody has looked at. */
  losesSight(from: Type, to: Type): boolean;
}

const plain = TypeFlags.Unknown | TypeFlags.Void | TypeFlags.Never | TypeFlags.Primitive | TypeFlags.NonPrimitive;
const takesAll = TypeFlags.AnyOrUnknown | TypeFlags.Void;
/** Types, or pairs of them, that one question goes through; beyond, the answer errs on the side of yes. */
const most = 2000;

export function makeHeldTypes(
  checker: Checker,
  { isLibraryFile, isPackageFile }: { isLibraryFile(path: string): boolean; isPackageFile(path: string): boolean },
): HeldTypes {
  const held = new Map<number, boolean>();
  const holding = new Map<number, boolean>();

  /** Of a union and an intersection the members; of what a type parameter has a part in, what it is bound to be. */
  const partsOf = (type: Type): readonly Type[] => {
    if (type.isUnionType()) return partsOfUnion(type, checker);
    if (type.isIntersectionType()) return type.getTypes();
    if (!(type.flags & TypeFlags.Instantiable)) return [type];
    const bound = checker.getBaseConstraintOfType(type);
    return bound === undefined || bound === type ? [] : [bound];
  };
  const isSome = (type: Type, is: (part: Type) => boolean): boolean => {
    const parts = partsOf(type);
    return parts.length === 1 && parts[0] === type ? is(type) : parts.some((part) => isSome(part, is));
  };
  const namedOf = (type: Type): ReadonlyMap<string, Type> => {
    const types = new Map<string, Type>();
    for (const symbol of checker.getPropertiesOfType(type)) {
      const of = checker.getTypeOfSymbol(symbol);
      if (of !== undefined) types.set(symbol.name, of);
    }
    return types;
  };
  const propertiesOf = (type: Type): readonly Type[] => [...namedOf(type).values()];
  const argumentsOf = (type: Type): readonly Type[] => (type.isTypeReference() ? checker.getTypeArguments(type) : []);
  const signaturesOf = (type: Type, kind = SignatureKind.Call) => checker.getSignaturesOfType(type, kind);
  const isFunction = (type: Type): boolean =>
    partsOf(type).every((part) => part.flags & TypeFlags.Undefined || signaturesOf(part).length > 0);
  const parametersOf = (signature: Signature): readonly Type[] =>
    signature.getParameters().flatMap((_, at) => checker.getParameterType(signature, at) ?? []);
  const resultOf = (signature: Signature): Type => checker.getReturnTypeOfSignature(signature) ?? checker.getVoidType();

  const isOf = (symbol: TypeScriptSymbol | undefined, isFile: (path: string) => boolean): boolean =>
    symbol?.declarations.some(({ path }) => isFile(path)) === true;
  const isOfPackage = (type: Type): boolean => isSome(type, (part) => isOf(part.getSymbol(), isPackageFile));

  const isAny = (type: Type): boolean => (type.flags & TypeFlags.Any) !== 0;
  const isHeld = (type: Type): boolean => isSome(type, isHeldAlone);
  const isHeldAlone = (type: Type): boolean => {
    if (!(type.flags & TypeFlags.Object) || !isOfPackage(type)) return false;
    let known = held.get(type.id);
    if (known === undefined) {
      known =
        lowerOpaque(type, (type as ObjectType).objectFlags, checker, () => "") !== undefined &&
        propertiesOf(type).some((property) => !isFunction(property));
      held.set(type.id, known);
    }
    return known;
  };

  const mayHold = (type: Type): boolean => {
    const known = holding.get(type.id);
    if (known !== undefined || type.flags & plain) return known === true;
    const reached = new Map([[type.id, type]]);
    let isFound = false;
    for (const part of reached.values()) {
      isFound = reached.size > most || (holding.get(part.id) ?? (isAny(part) || isHeld(part)));
      if (isFound) break;
      if (holding.get(part.id) === undefined)
        for (const inside of insidesOf(part)) if (!(inside.flags & plain)) reached.set(inside.id, inside);
    }
    if (!isFound) for (const id of reached.keys()) holding.set(id, false);
    holding.set(type.id, isFound);
    return isFound;
  };
  const insidesOf = (type: Type): readonly Type[] => {
    const parts = partsOf(type);
    if (parts.length !== 1 || parts[0] !== type) return parts;
    const given = argumentsOf(type);
    // An interface of the library holds what it is told to.
    const isNamed = type.isTypeReference() || type.isClassOrInterface();
    if (isNamed && isOf(type.getSymbol(), isLibraryFile)) return given;
    return [
      ...given,
      ...signaturesOf(type).flatMap((signature) => [...parametersOf(signature), resultOf(signature)]),
      ...propertiesOf(type),
      ...checker.getIndexInfosOfType(type).map(({ valueType }) => valueType),
    ];
  };

  /** Whether all that is read of a value by this type is looked at when it is, whatever the value. */
  const isLookedAt = (type: Type): boolean =>
    isOfPackage(type) ||
    (checker.getIndexInfosOfType(type).length === 0 &&
      !isOf(type.getSymbol(), isLibraryFile) &&
      signaturesOf(type, SignatureKind.Construct).length === 0 &&
      propertiesOf(type).every(isFunction));

  /** Types that mention themselves lose sight of nothing by that alone: pairs that are being looked at count as kept. */
  const losesSight = (from: Type, to: Type, assumed: Set<string>): boolean => {
    if (from === to || to.flags & takesAll) return false;
    if (isAny(from)) return true;
    if ((to.flags | from.flags) & plain || !(mayHold(from) || mayHold(to))) return false;
    const key = `${from.id} ${to.id}`;
    if (assumed.has(key)) return false;
    assumed.add(key);
    return assumed.size > most || findLoss(from, to, assumed);
  };
  const findLoss = (from: Type, to: Type, assumed: Set<string>): boolean => {
    if (from.isUnionType()) return partsOf(from).some((part) => losesSight(part, to, assumed));
    if (to.isUnionType()) {
      const taking = partsOf(to).filter((part) => checker.isTypeAssignableTo(from, part));
      return taking.length > 0 && taking.every((part) => losesSight(from, part, assumed));
    }
    if (to.isTypeParameter()) {
      const constraint = checker.getConstraintOfTypeParameter(to);
      return constraint !== undefined && losesSight(from, constraint, assumed);
    }
    if (from.flags & TypeFlags.Instantiable) return partsOf(from).some((part) => losesSight(part, to, assumed));
    if (isHeld(from)) return !isLookedAt(to);
    const [own, others] = [argumentsOf(from), argumentsOf(to)];
    if (own.length > 0 && own.length === others.length)
      return own.some((one, at) => losesSight(one, others[at]!, assumed));
    const [called, calling] = [signaturesOf(from)[0], signaturesOf(to)[0]];
    if (called !== undefined && calling !== undefined) {
      const taken = parametersOf(called);
      const isLost = parametersOf(calling).some((given, at) => taken[at] && losesSight(given, taken[at], assumed));
      if (isLost || losesSight(resultOf(called), resultOf(calling), assumed)) return true;
    }
    const given = namedOf(from);
    for (const [name, type] of namedOf(to)) {
      const own = given.get(name);
      if (own !== undefined && losesSight(own, type, assumed)) return true;
    }
    const valuesOf = (type: Type) => checker.getIndexInfosOfType(type).map(({ valueType }) => valueType);
    const values = [...given.values(), ...valuesOf(from)];
    return valuesOf(to).some((type) => values.some((value) => losesSight(value, type, assumed)));
  };

  return { isOfPackage, isHeld, isFunction, mayHold, losesSight: (from, to) => losesSight(from, to, new Set()) };
}
