// Builds hostile values from recipes: plain data that the property test makes up.
import vm from "node:vm";
import * as index from "../dist/index.js";

const elsewhere = vm.createContext({});
const otherGlobal = vm.runInContext("globalThis", elsewhere);
/** How often foreign code ran. */
export const foreign = { count: 0 };
const ran = () => void foreign.count++;
/** What hostile code throws: whoever lets it through is not the one who failed. */
export const mine = new Error("mine");
const angry = () => {
  ran();
  throw mine;
};

const traps = Object.getOwnPropertyNames(Reflect);
const noisy = Object.fromEntries(traps.map((name) => [name, (...args) => (ran(), Reflect[name](...args))]));
const hostile = Object.fromEntries(traps.map((name) => [name, angry]));
export const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";

const primitives = [
  undefined,
  null,
  true,
  0,
  -0,
  Number.NaN,
  2 ** 32,
  1n,
  -(10n ** 5000n),
  "",
  "x",
  "then",
  "__proto__",
  "a\u202eb\n",
  "\ud800",
  "x".repeat(1e5),
  Symbol("s"),
  Symbol.iterator,
  Symbol.for("util.inspect.custom"),
];
const keys = [
  "a",
  "b",
  "then",
  "constructor",
  "__proto__",
  "toString",
  "valueOf",
  "toJSON",
  "length",
  "site",
  "prototype",
  Symbol.toPrimitive,
  Symbol.toStringTag,
  Symbol.iterator,
  Symbol.species,
];

const bases = {
  record: (parts) => Object.fromEntries(parts.map((part, i) => [keys[i % 2], part])),
  odd: (parts, seed) => Object.fromEntries(parts.map((part, i) => [keys[(seed + i) % keys.length], part])),
  bare: (parts) => Object.assign(Object.create(null), { ...parts }),
  array: (parts) => [...parts],
  holes: (parts) => Object.assign(Array(5), { 3: parts[0] }),
  map: (parts) => new Map(parts.map((part, i) => [i % 2 ? part : i, part])),
  set: (parts) => new Set(parts),
  date: () => new Date(0),
  regexp: () => /x/gy,
  bytes: () => new Uint8Array(4),
  buffer: () => new ArrayBuffer(4),
  error: () => new RangeError("x"),
  promise: () => Promise.resolve({ a: 1 }),
  rejected: () => Promise.reject(mine),
  arrow: () => () => ran(),
  function: () =>
    function named() {
      ran();
    },
  bound: () => angry.bind(undefined),
  class: () =>
    class {
      static m() {
        ran();
      }
    },
  instance: (parts) =>
    Object.assign(
      new (class {
        m() {
          ran();
        }
        get g() {
          return angry();
        }
      })(),
      { ...parts },
    ),
  weak: () => new WeakMap(),
  generator: () =>
    (function* () {
      ran();
      yield 1;
    })(),
  namespace: () => index.Namespace({ m: () => ran(), n: 1 }),
  box: () => index.makeBrandPair("other").seal(1),
  // biome-ignore lint/suspicious/noThenProperty: to be mistaken for a promise is what it is for
  thenable: () => Object.fromEntries([["then", angry]]),
  coercing: () => ({ [Symbol.toPrimitive]: angry, toString: angry, valueOf: angry }),
  global: () => otherGlobal,
};
const foreignTexts = [
  "({ a: 1 })",
  "[1, 2]",
  "new Map([[1, {}]])",
  "new Set([1])",
  "new Date(0)",
  "() => 1",
  "(class A {})",
  "/x/g",
  "new Uint8Array(2)",
  "new Error('x')",
  "Promise.resolve(1)",
  "Object.create(null)",
  "new (class B { m() {} })()",
  "({ m() {} })",
  "Symbol.prototype",
  "(function* () {})()",
];

const wraps = {
  none: (value) => value,
  quiet: (value) => new Proxy(value, {}),
  noisy: (value) => new Proxy(value, noisy),
  throwing: (value) => new Proxy(value, hostile),
  revoked: (value) => {
    const { proxy, revoke } = Proxy.revocable(value, {});
    revoke();
    return proxy;
  },
  accessors: (value) => {
    for (const key of Reflect.ownKeys(value)) {
      const at = Reflect.getOwnPropertyDescriptor(value, key);
      if (at.configurable)
        Reflect.defineProperty(value, key, { get: () => (ran(), at.value), enumerable: true, configurable: true });
    }
    return value;
  },
  throwingAccessors: (value) => {
    for (const key of ["a", "b", "0", "then", "constructor", "message", "site"]) {
      const at = Reflect.getOwnPropertyDescriptor(value, key);
      if ((at?.configurable ?? true) && Object.isExtensible(value))
        Reflect.defineProperty(value, key, { get: angry, enumerable: true, configurable: true });
    }
    return value;
  },
  inherited: (value) => Object.create(value),
  frozen: (value) => (ArrayBuffer.isView(value) ? value : Object.freeze(value)),
  cyclic: (value) => (
    Object.isExtensible(value) &&
      Reflect.defineProperty(value, "a", { value, enumerable: true, configurable: true, writable: true }),
    value
  ),
  strangePrototype: (value) => (
    Object.isExtensible(value) && Reflect.setPrototypeOf(value, new Proxy({}, noisy)), value
  ),
};

/** What `build` has made, and no copy of ours is. */
export const strangers = new WeakSet();
export const build = ({ kind, seed, wrap, parts }) => {
  if (kind === "primitive") return primitives[seed % primitives.length];
  const value =
    kind === "elsewhere"
      ? vm.runInContext(foreignTexts[seed % foreignTexts.length], elsewhere)
      : bases[kind](parts.map(build), seed);
  if (value instanceof Promise) value.catch(() => undefined);
  // The other realm has to go on working.
  const made = wraps[kind === "global" ? "quiet" : wrap](value);
  strangers.add(value);
  strangers.add(made);
  return made;
};
