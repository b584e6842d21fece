import { partsOfUnion } from "../1-open/read-types.ts";
import { type Checker, type Type, TypeFlags } from "../1-open/typescript.ts";
import { argumentsOf, isTupleType, rememberByType, symbolNameOf } from "./remember-type.ts";

/** Built-in types whose type arguments say what they hold. Others have `any` for arguments that nobody wrote, such as `Iterable`. */
const holders: ReadonlySet<string> = new Set([
  "Array",
  "ReadonlyArray",
  "Map",
  "ReadonlyMap",
  "Set",
  "ReadonlySet",
  "WeakMap",
  "WeakSet",
  "Promise",
  "PromiseLike",
]);

const maxDepth = 3;

/** Whether the type is an array, map or the like of what TypeScript knows nothing about. */
export function holdsAny(type: Type, checker: Checker, depth = 0): boolean {
  if (depth > maxDepth) return false;
  if (type.isUnionType()) return unionParts(type, checker).some((part) => holdsAny(part, checker, depth));
  if (!type.isTypeReference() || !isHolder(type, checker)) return false;
  return argumentsOf(type, checker).some(
    (part) => (part.flags & TypeFlags.Any) !== 0 || holdsAny(part, checker, depth + 1),
  );
}

const unionParts = rememberByType(partsOfUnion);

/** Whether all that the type says about what it holds is `unknown`. */
export function holdsOnlyUnknown(type: Type, checker: Checker): boolean {
  const [first, ...others] = argumentsOf(type, checker);
  const open = (part: Type): boolean => (part.flags & TypeFlags.AnyOrUnknown) !== 0;
  if (first === undefined) return false;
  // `[string, unknown][]` for the entries of an object.
  if (isTupleType(first, checker)) {
    const [key, ...values] = argumentsOf(first, checker);
    return key !== undefined && (key.flags & TypeFlags.StringLike) !== 0 && values.every(open);
  }
  return (first.flags & TypeFlags.Unknown) !== 0 && others.every(open);
}

const isHolder = (type: Type, checker: Checker): boolean =>
  isTupleType(type, checker) || holders.has(symbolNameOf(type, checker));
