import { isNamespace, stamp } from "./brand.ts";
import { copyFrozen, freezeFunction, leave, refuseThen } from "./leave.ts";
import { apply, defineProperty, freeze, getOwnPropertyDescriptor, isArray, isPlain, ownKeys } from "./primordials.ts";
import type { NamespaceMaker } from "./types/namespace.ts";
import type { Twin } from "./types/twin.ts";

const refuse = (what: string): never => {
  throw new TypeError(`Namespace(members): ${what}`);
};

/** How a member stands in a Namespace. Of a Map, which cannot be frozen, every reader gets a copy: no holder sees what another one wrote. */
const describeMember = (value: unknown): PropertyDescriptor => {
  const walk = copyFrozen(value);
  const own = walk ? walk.to[0] : leave(value);
  return walk?.isLive ? { get: freeze(() => leave(own)), enumerable: true } : { value: own, enumerable: true };
};

const copyMember = (members: object, key: string | symbol, result: object): object | undefined => {
  if (typeof key === "symbol") return refuse("members have names, not symbols");
  // A proxy may answer differently each time: this one answer is all that is ever looked at.
  const found = getOwnPropertyDescriptor(members, key);
  if (!found?.enumerable) return undefined;
  if (!("value" in found)) return refuse(`\`${key}\` is an accessor: it would run code in whoever reads it`);
  refuseThen(key === "then");
  if (key === "__proto__") return refuse("`__proto__` is no name for a member");
  return defineProperty(result, key, describeMember(found.value));
};

const makeNamespace = <T extends object>(members: T): T => {
  if (typeof members !== "object" || members === null || isArray(members)) refuse("expected a record of members");
  if (isNamespace(members)) return members;
  if (!isPlain(members)) refuse('a class instance: bind its methods with `Namespace.of(instance, ["read"])`');
  const result = {};
  const names = ownKeys(members);
  for (let i = 0; i < names.length; i++) copyMember(members, names[i]!, result);
  stamp(result);
  return freeze(result) as T;
};

const bindMethods = <T extends object, K extends keyof T & string>(instance: T, names: readonly K[]): Pick<T, K> => {
  const members = {};
  if (!isArray(names) || (instance ?? undefined) === undefined) refuse("`of`: expected an instance and names");
  for (let i = 0; i < names.length; i++) {
    const method: unknown =
      typeof names[i] === "string" ? instance[names[i]!] : refuse("`of`: expected an instance and names");
    if (typeof method !== "function") refuse(`\`${names[i]}\` is not a method of the instance`);
    const value = (...args: unknown[]): unknown => apply(method as () => unknown, instance, args);
    defineProperty(members, names[i]!, { value, enumerable: true });
  }
  return makeNamespace(members) as Pick<T, K>;
};

/**
 * Makes a Namespace from a record of functions and data: reads each member once, freezes functions, copies data. Whoever receives the
 * result may pass on a single member, and nobody can change what another holder sees. `Namespace.of(instance, names)` binds methods of a
 * class instance, for hosts.
 */
export const Namespace: NamespaceMaker = freeze(Object.assign(makeNamespace, { of: freeze(bindMethods) }));

/**
 * The same for a literal whose shape the compiler has seen: fresh, no accessor, spread or computed key. It stamps the literal itself,
 * so a Namespace costs little more than its closures. `twin` is what the holder of its key may call instead, without guards.
 */
export const namespace = freeze(<T extends object>(literal: T, twin?: Twin): T => {
  for (const key in literal) {
    const member: unknown = literal[key];
    if (typeof member === "function") freezeFunction(member);
    else if (typeof member === "object" && member !== null) defineProperty(literal, key, describeMember(member));
  }
  stamp(literal, twin);
  return freeze(literal);
});
