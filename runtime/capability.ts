import { isNamespace } from "./brand.ts";
import { kindOf } from "./describe-value.ts";
import { fail } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";
import { freeze, getOwnPropertyDescriptor, isArray, isPlain, put, slice, uncurry } from "./primordials.ts";

const split = uncurry<string, [string], string[]>(String.prototype.split as never);

/** A member that the type declares: `read`, `seek?` where it may be absent, `=name` where it is data. */
const readSpec = (spec: string): { name: string; isOptional: boolean; isData: boolean } => {
  const isData = spec[0] === "=";
  const isOptional = spec[spec.length - 1] === "?";
  return { name: slice(spec, isData ? 1 : 0, isOptional ? -1 : undefined), isOptional, isData };
};

/** Each member is looked at once; an accessor is no member, for it may give another function the next time. */
const takeMembers = (record: object, specs: readonly string[]): object | string => {
  const members = {};
  for (let i = 0; i < specs.length; i++) {
    const { name, isOptional, isData } = readSpec(specs[i]!);
    const value: unknown = getOwnPropertyDescriptor(record, name)?.value;
    if (value === undefined && (isOptional || isData)) continue;
    if (!isData && typeof value !== "function") return `a record without a function \`${name}\``;
    put(members, name, value);
  }
  return Namespace(members);
};

/** Gives the capability, or in words that lead to a remedy why it is none. */
const toCapability = (value: unknown, specs: readonly string[]): object | string => {
  if (isNamespace(value)) {
    for (let i = 0; i < specs.length; i++) {
      const { name, isOptional, isData } = readSpec(specs[i]!);
      const member = (value as Record<string, unknown>)[name];
      if (!isData && typeof member !== "function" && !(isOptional && member === undefined))
        return `a Namespace without ${name}`;
    }
    return value;
  }
  if (typeof value !== "object" || value === null || isArray(value)) return kindOf(value);
  if (isPlain(value)) return takeMembers(value, specs);
  return `a class instance (hosts: Namespace.of(instance, ["${readSpec(specs[0] ?? "").name}"]))`;
};

/**
 * What a guard does with a value that should be a capability with these members, separated by spaces. A Namespace that has them stays
 * itself; of a plain record exactly these are taken over into a Namespace; anything else fails.
 */
export const capability = freeze(
  (x: unknown, site: string, param: string, expected: string, members: string, path = ""): object => {
    let found: object | string;
    try {
      found = toCapability(x, members === "" ? [] : split(members, " "));
    } catch {
      found = "a value that cannot be read"; // a proxy whose trap throws
    }
    return typeof found === "string" ? fail(site, param, expected, x, path, found) : found;
  },
);
