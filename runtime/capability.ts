import { isNamespace } from "./brand.ts";
import { kindOf } from "./describe-value.ts";
import { failWith } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";
import {
  freeze,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  objectPrototype,
  put,
  uncurry,
} from "./primordials.ts";

const split = uncurry<string, [string], string[]>(String.prototype.split as never);

/** Each method is looked at once; an accessor is no method, for it may return another function the next time. */
const takeMethods = (record: object, names: readonly string[]): object | string => {
  const members = {};
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const value: unknown = getOwnPropertyDescriptor(record, name)?.value;
    if (typeof value !== "function") return `a record without a function \`${name}\``;
    put(members, name, value);
  }
  return Namespace(members);
};

/** Gives the capability, or in words that lead to a remedy why it is none. */
const toCapability = (value: unknown, names: readonly string[]): object | string => {
  if (isNamespace(value)) {
    for (let i = 0; i < names.length; i++) {
      if (typeof (value as Record<string, unknown>)[names[i]!] !== "function") return `a Namespace without ${names[i]}`;
    }
    return value;
  }
  if (typeof value !== "object" || value === null || isArray(value)) return kindOf(value);
  const parent = getPrototypeOf(value);
  if (parent === null || parent === objectPrototype) return takeMethods(value, names);
  return `a class instance (hosts: Namespace.of(instance, ["${names[0]}"]))`;
};

/**
 * What a guard does with a value that should be a capability with these methods, separated by spaces. A Namespace that has them stays
 * itself; of a plain record of functions exactly these are taken over into a Namespace; anything else fails.
 */
export const capability = freeze(
  (x: unknown, site: string, param: string, expected: string, methods: string, path = ""): object => {
    let found: object | string;
    try {
      found = toCapability(x, methods === "" ? [] : split(methods, " "));
    } catch {
      found = "a value that cannot be read"; // a proxy whose trap throws
    }
    return typeof found === "string" ? failWith(site, param, expected, x, path, found) : found;
  },
);
