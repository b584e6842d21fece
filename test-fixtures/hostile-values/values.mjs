/** Values made to get past a guard, or to make it fail in a way that is none of a guard's. */
import vm from "node:vm";

/** Counts whatever foreign code runs. */
export const seen = { count: 0 };
const ran = () => void seen.count++;
const realm = vm.createContext({});
const elsewhere = (text) => vm.runInContext(`(${text})`, realm);

/** Sets properties as a realm without frozen prototypes would. */
const give = (v, properties) => {
  for (const key of Reflect.ownKeys(properties))
    Object.defineProperty(v, key, { value: properties[key], enumerable: true, configurable: true, writable: true });
  return v;
};
const noisy = {};
for (const trap of ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible", "apply", "construct", "set", "defineProperty", "deleteProperty", "preventExtensions", "setPrototypeOf"])
  noisy[trap] = (...args) => (ran(), Reflect[trap](...args));

const isObject = (v) => (typeof v === "object" && v !== null) || typeof v === "function";
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
/** Each property an accessor: `answer` gets the real value and how often it was asked for. */
const accessors = (v, answer) => {
  const made = Array.isArray(v) ? [] : {};
  for (const key of Object.keys(v)) {
    let times = 0;
    const value = v[key];
    Object.defineProperty(made, key, { get: () => (ran(), answer(value, times++)), enumerable: true, configurable: true });
  }
  return made;
};
const wrong = (v) => (typeof v === "string" ? 666 : "666");

/** Made of a value that the type accepts. Those that cannot be made of it are skipped. */
export const variants = {
  itself: (v) => v,
  "a proxy": (v) => isObject(v) && new Proxy(v, noisy),
  "a proxy that changes its mind": (v) => {
    const times = {};
    return isObject(v) && new Proxy(v, { ...noisy, get: (t, k, r) => (ran(), typeof k === "symbol" || k === "length" ? Reflect.get(t, k) : (times[k] = (times[k] ?? 0) + 1) > 1 ? wrong(t[k]) : Reflect.get(t, k, r)) });
  },
  "a proxy that lies about length": (v) => Array.isArray(v) && new Proxy(v, { get: (t, k, r) => (ran(), k === "length" ? 4294967295 : Reflect.get(t, k, r)) }),
  "a proxy of a length that is none": (v) => Array.isArray(v) && new Proxy(v, { get: (t, k, r) => (ran(), k === "length" ? { valueOf: () => 1 } : Reflect.get(t, k, r)) }),
  "a proxy of a negative length": (v) => Array.isArray(v) && new Proxy(v, { get: (t, k, r) => (k === "length" ? -1 : Reflect.get(t, k, r)) }),
  "a proxy of keys that are not there": (v) => isObject(v) && typeof v !== "function" && new Proxy(v, { ...noisy, ownKeys: (t) => [...Reflect.ownKeys(t), "ghost", "__proto__"], getOwnPropertyDescriptor: (t, k) => Reflect.getOwnPropertyDescriptor(t, k) ?? { value: 1, enumerable: true, configurable: true } }),
  "a proxy of endless keys": (v) => isObject(v) && typeof v !== "function" && !Array.isArray(v) && new Proxy({ ...v }, { ownKeys: (t) => [...Reflect.ownKeys(t), ...Array.from({ length: 10000 }, (_, i) => `k${i}`)] }),
  "a proxy whose traps throw": (v) => isObject(v) && new Proxy(v, new Proxy({}, { get: () => () => { throw { toString() { ran(); return "x"; } }; } })),
  "a revoked proxy": (v) => isObject(v) && revoked(v),
  "a proxy of a proxy of itself": (v) => { if (!isObject(v)) return false; const p = new Proxy(v, { getPrototypeOf: () => p, get: (t, k) => Reflect.get(t, k) }); return p; },
  "accessors that answer once": (v) => isObject(v) && accessors(v, (value, times) => (times === 0 ? value : wrong(value))),
  "accessors that answer later": (v) => isObject(v) && accessors(v, (value, times) => (times === 1 ? value : wrong(value))),
  "accessors that throw": (v) => isObject(v) && accessors(v, () => { throw new RangeError("mine"); }),
  "accessors that throw a guard's name": (v) => isObject(v) && accessors(v, () => { throw give(new Error("x"), { name: "GuardError", keys: { length: 1e9 } }); }),
  "accessors that overflow": (v) => isObject(v) && accessors(v, () => { const f = () => f() + 1; return f(); }),
  "inherited": (v) => isObject(v) && typeof v !== "function" && Object.create(v),
  "an array that inherits": (v) => Array.isArray(v) && Object.setPrototypeOf(Array(v.length), v),
  "without prototype": (v) => isObject(v) && Object.getPrototypeOf(v) === Object.prototype && give(Object.create(null), v),
  "of a prototype that is a proxy": (v) => isObject(v) && Object.getPrototypeOf(v) === Object.prototype && give(Object.create(new Proxy({}, noisy)), v),
  "with a key __proto__": (v) => isObject(v) && Object.defineProperty(v, "__proto__", { value: { evil: 1 }, enumerable: true, configurable: true, writable: true }),
  "with symbol keys": (v) => isObject(v) && give(v, { [Symbol("x")]: 1, [Symbol.toStringTag]: "Purse", [Symbol.isConcatSpreadable]: true, [Symbol.toPrimitive]: () => (ran(), 5) }),
  "posing": (v) => isObject(v) && give(v, { toJSON: () => (ran(), 666), valueOf: () => (ran(), 666), toString: () => (ran(), "666") }),
  "with a method then": (v) => isObject(v) && give(v, { then: (done) => (ran(), done(666)) }),
  "with its own species": (v) => isObject(v) && Object.defineProperty(v, "constructor", { get: () => (ran(), { [Symbol.species]: function () { ran(); return { 0: 666, length: 1 }; } }) }),
  "with its own iterator": (v) => isObject(v) && Object.defineProperty(v, Symbol.iterator, { value: function* () { ran(); yield { evil: 1 }; } }),
  "with an iterator that throws when read": (v) => isObject(v) && Object.defineProperty(v, Symbol.iterator, { get() { throw 1; } }),
  "with its own hasInstance": (v) => isObject(v) && give(v, { [Symbol.hasInstance]: () => (ran(), true) }),
  "frozen": (v) => isObject(v) && !ArrayBuffer.isView(v) && Object.freeze(v),
  "sealed": (v) => isObject(v) && !ArrayBuffer.isView(v) && Object.seal(v),
  "of a class": (v) => isObject(v) && Object.getPrototypeOf(v) === Object.prototype && give(new (class Mine { get more() { return ran(); } })(), v),
  "of a subclass": (v) => {
    if (!isObject(v) || typeof v === "function" || Object.getPrototypeOf(v) === Object.prototype) return false;
    const proto = Object.create(Object.getPrototypeOf(v));
    for (const key of ["size", "length", "forEach", "entries", "get", "has", "then", "getTime", "exec", "flags", "source", "lastIndex", "byteLength", "buffer", "name", "message", Symbol.iterator])
      Object.defineProperty(proto, key, { get: () => (ran(), 666), configurable: true });
    return Object.setPrototypeOf(v, proto);
  },
  "with its own methods": (v) => {
    if (!isObject(v) || typeof v === "function" || Object.getPrototypeOf(v) === Object.prototype) return false;
    for (const key of ["size", "forEach", "entries", "get", "has", "getTime", "exec", "flags", "source", "byteLength", "buffer"])
      Object.defineProperty(v, key, { get: () => (ran(), 666), configurable: true });
    return v;
  },
};

const deep = (times, wrap, inner) => {
  let v = inner;
  for (let i = 0; i < times; i++) v = wrap(v);
  return v;
};
const cyclic = (make) => {
  const v = make();
  return v;
};

/** Values that no type asked for. */
export const strangers = {
  null: () => null,
  undefined: () => undefined,
  NaN: () => Number.NaN,
  "-0": () => -0,
  "a long text": () => "x".repeat(1e6),
  "a text too long for patterns": () => `id-${"1".repeat(3e7)}`,
  "a large bigint": () => 2n ** 20000n,
  "a symbol": () => Symbol("x"),
  "a boxed number": () => new Number(1),
  "a boxed string": () => new String("a"),
  "a boxed boolean": () => new Boolean(true),
  "a boxed bigint": () => Object(1n),
  "a boxed symbol": () => Object(Symbol("x")),
  "an object": () => ({}),
  "an array": () => [],
  "an array of itself": () => cyclic(() => { const a = []; a.push(a, a); return a; }),
  "a record of itself": () => cyclic(() => { const a = { id: "a", label: "a", tags: [], kids: [], a: null, tag: "x", value: 1, kind: "box" }; a.kids.push(a); a.a = a; a.next = a; a.size = [a, a]; return a; }),
  "a map of itself": () => cyclic(() => { const m = new Map(); m.set("a", m); return m; }),
  "a set of itself": () => cyclic(() => { const s = new Set(); s.add(s); return s; }),
  "a deep tree": () => deep(20000, (v) => ({ label: "a", kids: [v] }), { label: "a", kids: [] }),
  "a deep list": () => deep(20000, (v) => ({ value: 1, next: v }), null),
  "a deep json": () => deep(20000, (v) => [v], 1),
  "deep maps": () => deep(20000, (v) => new Map([["a", v]]), new Map()),
  "a deep either": () => deep(300, (v) => ({ a: v, tag: 1 }), null),
  "a deep either, wrong inside": () => deep(300, (v) => ({ a: v, tag: 1 }), { a: null, tag: null }),
  "a very deep either": () => deep(20000, (v) => ({ a: v, tag: 1 }), null),
  "a deep record of maps": () => deep(600, (v) => new Map([["a", v]]), new Map()),
  "a deep proxy": () => { const p = new Proxy({ label: "a", value: 1, tag: 1 }, { get: (t, k) => (k === "kids" ? [p] : k === "next" || k === "a" ? p : t[k]) }); return p; },
  "a sparse array": () => { const a = [1, 2, 3]; delete a[1]; return a; },
  "a huge sparse array": () => { const a = [1]; a.length = 4294967295; return a; },
  "a huge array of undefined": () => new Proxy([], { get: (t, k, r) => (k === "length" ? 4294967295 : Reflect.get(t, k, r)), has: () => true }),
  "an array with properties": () => give([1, 2], { id: "a", tags: [], more: 1 }),
  "an array-like": () => ({ length: 2, 0: 1, 1: 2 }),
  "arguments": () => (function () { return arguments; })(1, 2),
  "a function": () => () => 1,
  "a function with properties": () => give(function f() {}, { id: "a", tags: [], getBalance: () => 1, deposit() {}, then: (f) => f(1), call: () => ran(), apply: () => ran() }),
  "a class": () => class { static id = "a"; static getBalance() {} static deposit() {} },
  "a bound function": () => Math.max.bind(null),
  "an async function": () => async () => 1,
  "a generator function": () => function* () { yield 1; },
  "a map": () => new Map([["a", 1]]),
  "a set": () => new Set([1]),
  "a weak map": () => new WeakMap(),
  "a weak reference": () => new WeakRef({}),
  "an invalid date": () => new Date(Number.NaN),
  "a sticky pattern": () => { const p = /a/gy; p.lastIndex = { valueOf: () => (ran(), 1) }; return p; },
  "a detached buffer": () => { const b = new ArrayBuffer(8); structuredClone(b, { transfer: [b] }); return b; },
  "bytes of a detached buffer": () => { const b = new Uint8Array(8); structuredClone(b.buffer, { transfer: [b.buffer] }); return b; },
  "floats of a detached buffer": () => { const b = new Float64Array(8); structuredClone(b.buffer, { transfer: [b.buffer] }); return b; },
  "a shared buffer": () => new SharedArrayBuffer(8),
  "shared bytes": () => new Uint8Array(new SharedArrayBuffer(8)),
  "a resizable buffer": () => new ArrayBuffer(8, { maxByteLength: 16 }),
  "bytes of a resizable buffer": () => new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 })),
  "bytes beyond a resizable buffer": () => { const b = new ArrayBuffer(8, { maxByteLength: 16 }); const u = new Uint8Array(b, 4, 4); b.resize(2); return u; },
  "a view": () => new DataView(new ArrayBuffer(8)),
  "a thenable": () => ({ then: (f) => (ran(), f(666)) }),
  "a promise of a wrong value": () => Promise.resolve("666"),
  "a promise that poses": () => give(Promise.resolve(1), { then: (f) => (ran(), f("666")), constructor: null }),
  "a rejected promise": () => { const p = Promise.reject(new Error("x")); p.catch(() => {}); return p; },
  "an error with a cause": () => give(new Error("x", { cause: { evil: 1 } }), { extra: 1 }),
  "an error whose message is none": () => give(new Error("x"), { message: { toString: () => (ran(), "x") } }),
  "an error whose message changes": () => { let n = 0; return Object.defineProperty(new Error("x"), "message", { get: () => (ran(), n++ ? 666 : "x") }); },
  "the global object": () => globalThis,
  "another realm's global object": () => vm.runInContext("globalThis", realm),
  "another realm's array": () => elsewhere("[1, 2]"),
  "another realm's record": () => elsewhere("{ id: 'a', tags: ['x'], label: 'a', kids: [] }"),
  "another realm's function": () => elsewhere("() => 1"),
  "another realm's error": () => elsewhere("new Error('x')"),
  "another realm's null-prototype record": () => elsewhere("Object.create(null)"),
  "a module namespace": () => vm,
  "an iterator without an end": () => ({ [Symbol.iterator]: () => ({ next: () => (ran(), { value: 1, done: false }) }), next: () => ({ value: 1 }) }),
  "an iterator of nothing": () => ({ [Symbol.iterator]: () => 5, [Symbol.asyncIterator]: () => undefined, next: 5 }),
};

/** Both kinds for one sample: what is made of it here, what is made of it in another realm, and the strangers. */
export function valuesFor(sample) {
  const here = (text) => vm.runInThisContext(`(${text})`);
  const made = [];
  for (const [name, make] of Object.entries(variants)) {
    for (const [where, from] of [["", here], [" of another realm", elsewhere]]) made.push([name + where, () => tryMake(make, from(sample))]);
  }
  return [...made, ...Object.entries(strangers).map(([name, make]) => [name, make])];
}

export const nothing = Symbol("could not be made");
function tryMake(make, v) {
  try {
    const made = make(v);
    return made === false && v !== false ? nothing : made;
  } catch {
    return nothing;
  }
}
