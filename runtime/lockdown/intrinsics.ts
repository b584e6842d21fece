import { getOwnPropertyDescriptor, getPrototypeOf, keys, ownKeys, uncurry } from "../primordials.ts";
import { realm } from "../realm.ts";
import { safeNames } from "../tables/names.ts";
import { permits } from "../tables/permits.ts";

type Bag = Record<PropertyKey, unknown>;

/** An intrinsic with a name, and the names of what it may keep; without these it keeps everything. */
export interface Named {
  readonly path: string;
  readonly value: object;
  readonly names?: readonly string[];
}

const RawWeakSet = WeakSet;
const add = uncurry(RawWeakSet.prototype.add);
const has = uncurry(RawWeakSet.prototype.has);

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** What a function may have that no row names, such as a method. */
const ofMethod = ["length", "name"];

/** The value of an own property, without running an accessor. */
const own = (owner: unknown, key: PropertyKey): unknown =>
  isObject(owner) ? getOwnPropertyDescriptor(owner, key)?.value : undefined;

const wellKnown: Record<string, symbol> = {};
for (const name of Object.getOwnPropertyNames(Symbol)) {
  const value = own(Symbol, name);
  if (typeof value === "symbol") wellKnown[`@@${name}`] = value;
}

const nameOf = (key: string | symbol): string => {
  if (typeof key === "string") return key;
  const names = keys(wellKnown);
  for (let i = 0; i < names.length; i++) if (wellKnown[names[i]!] === key) return names[i]!;
  return `@@(${String(key)})`;
};

/** Intrinsics that no global names, found by syntax and by the objects that methods return. */
const hidden = (): Bag => {
  const generator = getPrototypeOf(function* () {});
  const asyncGenerator = getPrototypeOf(async function* () {});
  const iteratorOf = (from: Iterable<unknown>): object => getPrototypeOf(from[Symbol.iterator]());
  const { Iterator: iterators, Intl: intl } = globalThis as unknown as {
    Iterator?: { from(like: object): Iterable<unknown> & { map(f: (x: unknown) => unknown): object } };
    Intl?: typeof Intl;
  };
  const segments = intl?.Segmenter && new intl.Segmenter("en").segment("");
  const wrapped = iterators?.from({ next() {} });
  return {
    "%AsyncFunction%": getPrototypeOf(async () => {}).constructor,
    "%GeneratorFunction%": generator.constructor,
    "%AsyncGeneratorFunction%": asyncGenerator.constructor,
    "%GeneratorPrototype%": generator.prototype,
    "%AsyncGeneratorPrototype%": asyncGenerator.prototype,
    "%AsyncIteratorPrototype%": getPrototypeOf(asyncGenerator.prototype),
    "%IteratorPrototype%": getPrototypeOf(iteratorOf([])),
    "%ArrayIteratorPrototype%": iteratorOf([]),
    "%IteratorHelperPrototype%": wrapped && getPrototypeOf(wrapped.map(String)),
    "%MapIteratorPrototype%": iteratorOf(new Map()),
    "%RegExpStringIteratorPrototype%": getPrototypeOf("".matchAll(/x/g)),
    "%SegmentIteratorPrototype%": segments && iteratorOf(segments),
    "%SegmentsPrototype%": segments && getPrototypeOf(segments),
    "%SetIteratorPrototype%": iteratorOf(new Set()),
    "%StringIteratorPrototype%": iteratorOf(""),
    "%TypedArray%": getPrototypeOf(Uint8Array),
    "%WrapForValidIteratorPrototype%": wrapped && getPrototypeOf(wrapped),
    // Shared by all strict functions' `arguments`, and by all errors of engines where `stack` is an accessor.
    "%ThrowTypeError%": (function () {
      // biome-ignore lint/complexity/noArguments: the poisoned accessor hangs on nothing else
      return getOwnPropertyDescriptor(arguments, "callee")?.get;
    })(),
    "%GetStack%": getOwnPropertyDescriptor(new Error(), "stack")?.get,
    "%SetStack%": getOwnPropertyDescriptor(new Error(), "stack")?.set,
  };
};

/** Every intrinsic that the table knows and this realm has. */
export const namedIntrinsics = (): Named[] => {
  const roots: Bag = { ...hidden() };
  const rows: Record<string, string> = { ...permits };
  for (const name of safeNames) {
    // The kinds of error and of typed array differ in name alone.
    const like = name.endsWith("Error") ? "TypeError" : "Uint8Array";
    rows[name] ??= /Error$|.Array$/.test(name) ? permits[like]! : "";
    if (/Error$|.Array$/.test(name)) rows[`${name}.prototype`] ??= permits[`${like}.prototype`]!;
  }
  for (const name of keys(roots)) rows[name] ??= "";
  for (const name of keys(rows)) roots[name] ??= own(globalThis, name);
  const found: Named[] = [];
  for (const path of keys(rows)) {
    const steps = path.split(".");
    let value: unknown = roots[steps[0]!];
    for (const step of steps.slice(1)) value = own(value, wellKnown[step] ?? step);
    if (!isObject(value)) continue;
    const keeps = typeof value === "function" ? " length name prototype" : "";
    found.push({ path, value, names: (rows[path]! + keeps).trim().split(/\s+/) });
  }
  return found;
};

/**
 * Every object that the given ones lead to by permitted names, by accessors and by prototypes. Of what is not permitted it only says where it is.
 */
export const reach = (
  named: readonly Named[],
  onUnknown?: (owner: object, key: string | symbol, path: string) => void,
) => {
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
      const name = nameOf(key);
      const place = `${path}.${name}`;
      if (names !== undefined && !names.includes(name)) {
        onUnknown?.(value, key, place);
        continue;
      }
      const property = getOwnPropertyDescriptor(value, key);
      visit(property?.value, place, ofMethod);
      visit(property?.get, place, ofMethod);
      visit(property?.set, place, ofMethod);
    }
    visit(getPrototypeOf(value), `${path}.[[Prototype]]`, ofMethod);
  }
  return { all: found, set: seen };
};

/** Whether lockdown answers for an object. Before lockdown the answer is worked out once. */
export const isIntrinsic = (value: object): boolean => has((realm.intrinsics ??= reach(namedIntrinsics()).set), value);
