// What programs of a host do all day, in the language and in the APIs that an engine may have. Run before and after lockdown, and compared: each
// answers something that does not change from run to run, or throws.

const globals = globalThis;
const sleep = (ms) => new Promise((resolve) => globals.setTimeout(resolve, ms));

class Animal {
  #name;
  constructor(name) {
    this.#name = name;
  }
  toString() {
    return this.#name;
  }
}
class Dog extends Animal {
  constructor() {
    super("dog");
    this.toString = () => `${super.toString()}!`;
  }
}
class Stack extends Array {
  peek() {
    return this.at(-1);
  }
}
class NotFound extends Error {
  name = "NotFound";
}
function Old(message) {
  this.message = message;
}
Old.prototype = Object.create(Error.prototype);
Old.prototype.constructor = Old;
Old.prototype.name = "Old";

const language = {
  spread: () => [...[1, 2], ..."ab", ...new Set([3]), ...new Map([[4, 5]])],
  destructuring: () => (([a, ...b], { c, ...d }) => [a, b, c, d])([1, 2, 3], { c: 4, e: 5 }),
  "classes and an override by assignment": () => String(new Dog()),
  "subclasses of Array": () => [
    Stack.from([1, 2])
      .map((x) => x * 2)
      .peek(),
    Stack.of(1) instanceof Stack,
  ],
  "subclasses of Error": () => [String(new NotFound("x")), new NotFound("x") instanceof Error, String(new Old("y"))],
  "subclasses of Map and Promise": async () => {
    class Counted extends Map {}
    class Later extends Promise {}
    return [new Counted([[1, 2]]).get(1), await Later.resolve(1).then((x) => x + 1), Later.all([]) instanceof Later];
  },
  generators: () => [
    ...(function* f() {
      yield* [1, 2];
      return 3;
    })(),
  ],
  "async iteration": async () => {
    const seen = [];
    for await (const x of (async function* f() {
      yield 1;
      yield 2;
    })())
      seen.push(x);
    for await (const x of [Promise.resolve(3)]) seen.push(x);
    return seen;
  },
  promises: async () => [
    await Promise.all([1, Promise.resolve(2)]),
    await Promise.allSettled([Promise.reject(new TypeError("x"))]).then(([{ reason }]) => String(reason)),
    await Promise.race([sleep === undefined ? 1 : Promise.resolve(1)]),
    await Promise.any([Promise.reject(new Error("x")), 3]),
  ],
  "regular expressions": () => [
    "a1b2".replace(/(\d)/g, (_, digit) => `<${digit}>`),
    "2026-11-23".match(/(?<year>\d+)-(?<month>\d+)/).groups.month,
    [..."abab".matchAll(/a(b)/g)].map(({ index }) => index),
    "a,b;c".split(/[,;]/),
    /x/y.sticky,
    "ab".search(/b/),
    /a/g.flags,
  ],
  "texts of errors": () => {
    try {
      null.x;
    } catch (error) {
      return [error instanceof TypeError, error.name, typeof error.message];
    }
    return undefined;
  },
  sorting: () => [[3, 1, 2].sort(), [3, 1, 2].sort((a, b) => b - a), ["b", "a"].sort().join()],
  "methods of arrays": () => [
    [1, [2]].flat(),
    [1, 2].reduce((a, b) => a + b),
    [1, 2].includes(2),
    Array.from({ length: 2 }, (_, i) => i),
  ],
  "typed arrays": () => [
    [...new Uint8Array([1, 2]).map((x) => x * 2)],
    new Float64Array(2).fill(1.5).join(),
    new Uint8Array(4).subarray(1).length,
  ],
  "maps and sets": () => [new Map([[1, 2]]).has(1), [...new Set([1, 1])], new WeakMap([[language, 1]]).get(language)],
  JSON: () => [JSON.stringify({ a: [1, { b: null }], d: new Date(0) }), JSON.parse('{"__proto__":1}').a],
  "records by their constructor": () => [
    {}.constructor === Object,
    [].constructor === Array,
    (() => {}).constructor.name,
  ],
  dates: () => [new Date(0).toISOString(), Date.UTC(2026, 0), typeof Date.now(), new Date() > new Date(0)],
  numbers: () => [(1.25).toFixed(1), (255).toString(16), Number("1e3"), 2n ** 64n > 1n, typeof Math.random()],
  symbols: () => [
    Symbol.keyFor(Symbol.for("x")),
    Symbol("x").description,
    Object(Symbol.iterator).valueOf() === Symbol.iterator,
  ],
  reflection: () => [
    Reflect.ownKeys({ a: 1 }),
    Object.getPrototypeOf([]) === Array.prototype,
    Reflect.construct(Map, []).size,
  ],
  proxies: () => new Proxy({}, { get: (_, key) => key }).hello,
  "weak references": () => new WeakRef(language).deref() === language,
  "assignments over what is inherited": () => {
    const record = {};
    record.toString = () => "mine";
    record.hasOwnProperty = 1;
    const call = () => {};
    call.toString = () => "a function";
    return [`${record}`, record.hasOwnProperty, `${call}`];
  },
  "functions of text": () => new Function("a", "return a + 1")(1),
};

const apis = {
  setTimeout: async () => (await sleep(1)) ?? "slept",
  queueMicrotask: () => new Promise((resolve) => globals.queueMicrotask(() => resolve("ran"))),
  Intl: () => [
    new Intl.NumberFormat("de").format(1234.5),
    new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(0),
  ],
  Temporal: () => String(globals.Temporal.PlainDate.from("2026-01-31").add({ months: 1 })),
  Iterator: () =>
    globals.Iterator.from([1, 2, 3])
      .map((x) => x * 2)
      .toArray(),
  URL: () => new globals.URL("../b?c=1", "https://example.org/a/").searchParams.get("c"),
  TextEncoder: () => new globals.TextDecoder().decode(new globals.TextEncoder().encode("ä")),
  structuredClone: () => [...globals.structuredClone(new Map([[1, { a: [new Date(0)] }]])).keys()],
  atob: () => globals.atob(globals.btoa("x")),
  AbortController: () => {
    const controller = new globals.AbortController();
    controller.abort();
    return [controller.signal.aborted, controller.signal.reason.name];
  },
  EventTarget: () => {
    const target = new globals.EventTarget();
    let seen = 0;
    target.addEventListener("x", () => seen++);
    target.dispatchEvent(new globals.Event("x"));
    return seen;
  },
  Response: async () => [await new globals.Response("x").text(), await new globals.Response('{"a":1}').json()],
  Headers: () => [...new globals.Headers({ a: "b" })],
  Blob: async () => (await new globals.Blob(["ab"]).arrayBuffer()).byteLength,
  ReadableStream: async () => {
    const start = (to) => {
      to.enqueue(1);
      to.close();
    };
    const stream = new globals.ReadableStream({ start });
    return (await stream.getReader().read()).value;
  },
  crypto: async () => (await globals.crypto.subtle.digest("SHA-256", new Uint8Array(1))).byteLength,
  DOMException: () => [
    new globals.DOMException("x", "AbortError").name,
    new globals.DOMException("x") instanceof Error,
  ],
  WebAssembly: async () =>
    (await globals.WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))) instanceof
    globals.WebAssembly.Module,
  performance: () => typeof globals.performance.now(),
  Buffer: () => globals.Buffer.from("x").toString("base64"),
  process: () => typeof globals.process.hrtime.bigint(),
};

/** Name → what it answered, as JSON, or how it failed. APIs that this engine has not are left out. */
export async function liveADay() {
  const had = Object.keys(apis).filter((name) => globals[name] !== undefined);
  const seen = {};
  for (const [name, run] of [...Object.entries(language), ...had.map((name) => [name, apis[name]])]) {
    try {
      seen[name] = JSON.stringify(await run()) ?? "nothing";
    } catch (error) {
      seen[name] = `throws ${error}`;
    }
  }
  return seen;
}
