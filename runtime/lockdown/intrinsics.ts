import { getOwnPropertyDescriptor, getPrototypeOf, keys, ownKeys, uncurry } from "../primordials.ts";
import { realm } from "../realm.ts";
import { permits } from "../tables/permits.ts";
import { safeNames } from "../tables/safe-names.ts";
import { words } from "../tables/words.ts";
import type { Bag, Named, OnUnknown } from "../types/realm.ts";

const RawWeakSet = WeakSet;
const add = uncurry(RawWeakSet.prototype.add);
const has = uncurry(RawWeakSet.prototype.has);

export const isObject = (value: unknown): value is object => Object(value) === value;

/** What a function may have that no row names, such as a method, one that an engine wrote in JavaScript, or the reader of one that may be assigned. */
const ofMethod = ["length", "name", "originalValue", "prototype"];

/** The value of an own property, without running an accessor. */
const own = (owner: unknown, key: PropertyKey): unknown => getOwnPropertyDescriptor(Object(owner), key)?.value;

const symbolNames = new Map<unknown, string>();
for (const name of Object.getOwnPropertyNames(Symbol)) symbolNames.set(own(Symbol, name), `@@${name}`);

/** Intrinsics that no global names, found by syntax and by the objects that methods return. */
const hidden = (): Bag => {
  const generator = getPrototypeOf(function* () {});
  const asyncGenerator = getPrototypeOf(async function* () {});
  const stack = getOwnPropertyDescriptor(new Error(), "stack");
  const found: Bag = {
    "%AsyncFunction%": getPrototypeOf(async () => {}).constructor,
    "%GeneratorFunction%": generator.constructor,
    "%AsyncGeneratorFunction%": asyncGenerator.constructor,
    "%GeneratorPrototype%": generator.prototype,
    "%AsyncGeneratorPrototype%": asyncGenerator.prototype,
    "%AsyncIteratorPrototype%": getPrototypeOf(asyncGenerator.prototype),
    "%IteratorPrototype%": getPrototypeOf(getPrototypeOf([].values())),
    "%RegExpStringIteratorPrototype%": getPrototypeOf("".matchAll(/x/g)),
    "%TypedArray%": getPrototypeOf(Uint8Array),
    // In some engines all errors share an accessor.
    "%GetStack%": stack?.get,
    "%SetStack%": stack?.set,
  };
  const iterables: Record<string, Iterable<unknown>> = { Array: [], Map: new Map(), Set: new Set(), String: "" };
  for (const name of keys(iterables))
    found[`%${name}IteratorPrototype%`] = getPrototypeOf(iterables[name]![Symbol.iterator]());
  const { concat, from } = (own(globalThis, "Iterator") ?? {}) as Record<string, (like?: object) => unknown[]>;
  if (from) {
    const wrapped = from({ next() {} });
    found["%WrapForValidIteratorPrototype%"] = getPrototypeOf(wrapped);
    found["%IteratorHelperPrototype%"] = getPrototypeOf(wrapped.map(String));
  }
  // The same in most engines; one of its own in QuickJS.
  if (concat) found["%IteratorConcatPrototype%"] = getPrototypeOf(concat());
  return found;
};

/** Every intrinsic that the table knows and this realm has. */
export const namedIntrinsics = (): Named[] => {
  const roots = hidden();
  const rows: Record<string, string> = { ...permits };
  // Functions without a row keep what every function keeps: `parseInt`, and the constructors of prototypes with a row.
  const constructors = keys(rows).map((path) => path.replace(/\.prototype$/, ""));
  for (const path of [...safeNames, ...constructors, ...keys(roots)]) rows[path] ??= "";
  const found: Named[] = [];
  for (const path of keys(rows)) {
    const [first, ...steps] = path.split(".") as [string, ...string[]];
    let value: unknown = first in roots ? roots[first] : own(globalThis, first);
    for (const step of steps) value = own(value, /^@@/.test(step) ? (own(Symbol, step.slice(2)) as symbol) : step);
    if (isObject(value)) found.push({ path, value, names: words(`${rows[path]} length name prototype`) });
  }
  return found;
};

/**
 * Every object that the given ones lead to by permitted names, by accessors and by prototypes. Of what is not permitted it only says where it is.
 */
export const reach = (named: readonly Named[], onUnknown?: OnUnknown) => {
  const seen = new RawWeakSet<object>();
  const found: Named[] = [];
  const visit = (value: unknown, path: string, names: readonly string[] | undefined): void => {
    if (!isObject(value) || has(seen, value)) return;
    add(seen, value);
    found[found.length] = { path, value, ...(names && { names }) };
  };
  for (const { path, value, names } of named) visit(value, path, names);
  for (let i = 0; i < found.length; i++) {
    const { path, value, names } = found[i]!;
    for (const key of ownKeys(value)) {
      const name = symbolNames.get(key) ?? String(key);
      const place = `${path}.${name}`;
      const isKnown = !names || names.includes(name);
      if (!isKnown) onUnknown?.(value, key, place);
      const property = isKnown ? getOwnPropertyDescriptor(value, key) : undefined;
      for (const part of [property?.value, property?.get, property?.set]) visit(part, place, names && ofMethod);
    }
    visit(getPrototypeOf(value), `${path}.[[Prototype]]`, names && ofMethod);
  }
  return { all: found, set: seen };
};

/** Whether lockdown answers for an object. Before lockdown the answer is worked out once. */
export const isIntrinsic = (value: object): boolean => has((realm.intrinsics ??= reach(namedIntrinsics()).set), value);
