import { isNamespace } from "./brand.ts";
import { RawWeakMap, weakGet, weakSet } from "./containers.ts";
import { kindOf } from "./describe-value.ts";
import { fail } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";
import { create, freeze, getOwnPropertyDescriptor, isArray, isPlain, put, slice, uncurry } from "./primordials.ts";

type Members = Record<string, unknown>;
const split = uncurry<string, [string], string[]>(String.prototype.split as never);

/**
 * A Namespace that has the members, or one made of exactly those of a record; or in words that lead to a remedy why there is none. Of a record
 * each member is looked at once; an accessor is no member, for it may give another function the next time. Members are listed by `read`,
 * `seek?` where one may be absent, `=name` where it is data.
 */
const toCapability = (value: unknown, list: string, isFacet = false): object | string => {
  if (typeof value !== "object" || value === null || isArray(value)) return kindOf(value);
  const isWhole = isNamespace(value);
  const isRecord = isWhole || isPlain(value);
  const specs = list === "" ? [] : split(list, " ");
  const members = {};
  for (let i = 0; i < specs.length; i++) {
    const spec = specs[i]!;
    const isData = spec[0] === "=";
    const isOptional = spec[spec.length - 1] === "?";
    const name = slice(spec, isData ? 1 : 0, isOptional ? -1 : undefined);
    if (!isRecord) return `a class instance (hosts: Namespace.of(instance, ["${name}"]))`;
    const member = isWhole ? (value as Members)[name] : getOwnPropertyDescriptor(value, name)?.value;
    if (member === undefined && (isOptional || isData)) continue;
    if (!isData && typeof member !== "function") return `a ${isWhole ? "Namespace" : "record"} without ${name}`;
    put(members, name, member);
  }
  return isWhole && !isFacet ? value : Namespace(members);
};

/**
 * What a guard does with a value that should be a capability with these members, separated by spaces. A Namespace that has them stays
 * itself; of a plain record exactly these are taken over into a Namespace; anything else fails.
 */
export const capability = freeze((x: unknown, site: string, param: string, expected: string, list: string): object => {
  let found: object | string;
  try {
    found = toCapability(x, list);
  } catch {
    found = "a value that cannot be read"; // a proxy whose trap throws
  }
  return typeof found === "string" ? fail(site, param, expected, x, found) : found;
});

const facets = new RawWeakMap<object, Members>();

/**
 * The facet of a Namespace that has exactly these members, for `Only<T>`. One per capability and list: what is in a facet is decided by these two,
 * so that modules which share a capability cannot talk to each other through it.
 */
export const only = freeze((whole: object, given: string): object => {
  // Once: what says another word each time would put a facet in the place of another, for all who ask.
  const list = `${given}`;
  const known = weakGet(facets, whole) ?? create(null);
  if (!known[list]) {
    const facet = toCapability(whole, list, true) as object;
    weakSet(facets, whole, put(known, list, facet));
    // Handed on, a facet is its own facet. It knows no others: what it may lack the whole has.
    weakSet(facets, facet, put(create(null), list, facet));
  }
  return known[list] as object;
});
