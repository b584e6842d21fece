import { makeQuietly, type Names } from "./root.ts";

export const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

const up = (value: unknown, steps = 1): unknown =>
  steps === 0 || !isObject(value) ? value : up(Object.getPrototypeOf(value), steps - 1);

/** The value of an own property, without running an accessor. */
const own = (owner: unknown, key: PropertyKey): unknown =>
  isObject(owner) ? Object.getOwnPropertyDescriptor(owner, key)?.value : undefined;

const globals = globalThis as Names;

/** Intrinsics that no global names, each by a way that syntax or a call opens. Found apart from how lockdown finds them. */
const hidden: Readonly<Record<string, () => unknown>> = {
  "%AsyncFunction%": () =>
    own(
      up(async () => {}),
      "constructor",
    ),
  "%GeneratorFunction%": () =>
    own(
      up(function* () {}),
      "constructor",
    ),
  "%AsyncGeneratorFunction%": () =>
    own(
      up(async function* () {}),
      "constructor",
    ),
  "%GeneratorPrototype%": () => up((function* () {})(), 2),
  "%AsyncGeneratorPrototype%": () => up((async function* () {})(), 2),
  "%AsyncIteratorPrototype%": () => up((async function* () {})(), 3),
  "%IteratorPrototype%": () => up([].values(), 2),
  "%ArrayIteratorPrototype%": () => up([].values()),
  "%MapIteratorPrototype%": () => up(new Map().values()),
  "%SetIteratorPrototype%": () => up(new Set().values()),
  "%StringIteratorPrototype%": () => up(""[Symbol.iterator]()),
  "%RegExpStringIteratorPrototype%": () => up("".matchAll(/x/g)),
  "%WrapForValidIteratorPrototype%": () => up(globals.Iterator.from({ next() {} })),
  "%IteratorHelperPrototype%": () => up(globals.Iterator.from([]).map(String)),
  "%IteratorConcatPrototype%": () => up(globals.Iterator.concat()),
  "%SegmentsPrototype%": () => up(new Intl.Segmenter("en").segment("")),
  "%SegmentIteratorPrototype%": () => up(new Intl.Segmenter("en").segment("")[Symbol.iterator]()),
  "%TypedArray%": () => up(Uint8Array),
  "%ThrowTypeError%": () =>
    Object.getOwnPropertyDescriptor(
      (function () {
        // biome-ignore lint/complexity/noArguments: it is what is looked for
        return arguments;
      })(),
      "callee",
    )?.get,
};

const symbols = new Map<unknown, string>(
  Object.getOwnPropertyNames(Symbol)
    .map((name) => [own(Symbol, name), `@@${name}`] as const)
    .filter(([value]) => typeof value === "symbol"),
);

/** A property's name as the tables write it. */
export const nameOfKey = (key: PropertyKey): string =>
  typeof key === "symbol" ? (symbols.get(key) ?? `@@(${key.description ?? ""})`) : String(key);

/** Where a path of the tables leads, from the globals of this engine or from a module's versions of them. */
export function follow(path: string, names: Names): unknown {
  const [first = "", ...steps] = path.split(".");
  let value = Object.hasOwn(hidden, first) ? makeQuietly(hidden[first]!) : own(names, first);
  for (const step of steps) value = own(value, step.startsWith("@@") ? (own(Symbol, step.slice(2)) as symbol) : step);
  return value;
}

/** The key that a table writes as a name; nothing where this engine does not have that symbol. */
export function keyNamed(name: string): PropertyKey | undefined {
  return name.startsWith("@@") ? (own(Symbol, name.slice(2)) as symbol | undefined) : name;
}

/** The objects at the given paths, each by the first of its names. */
export function nameObjects(paths: Iterable<string>, names: Names): ReadonlyMap<object, string> {
  const named = new Map<object, string>();
  for (const path of paths) {
    const value = follow(path, names);
    if (isObject(value) && !named.has(value)) named.set(value, path);
  }
  return named;
}
