// Prints, as JSON, what a module can reach in a locked-down realm and should not: by properties, accessors, prototypes and constructors, from
// everything that it is given and everything that syntax makes. More than a module can do, for it has no reflection.
import * as emitted from "../dist/emitted.js";
import * as runtime from "../dist/index.js";
import { moduleImports } from "../dist/tables.js";

runtime.lockdown();

const made = {
  arrow: () => {},
  function: function f() {},
  async: async () => {},
  generator: function* () {},
  asyncGenerator: async function* () {},
  running: (function* () {})(),
  runningAsync: (async function* () {})(),
  class: class {},
  array: [],
  object: {},
  expression: /x/,
  error: new TypeError("x"),
  iterators: [[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator](), "".matchAll(/x/g)],
  promise: Promise.resolve(),
  template: ((strings) => strings)`x`,
  boxes: [Object(1), Object("x"), Object(true), Object(1n), Object(Symbol("x"))],
  namespace: runtime.Namespace({ read: () => 1 }),
  pair: runtime.makeBrandPair("x"),
  caretaker: runtime.makeCaretaker(runtime.Namespace({ read: () => 1 })),
  guardError: new runtime.GuardError({ site: "", param: "", path: "", expected: "", kind: "", value: 1 }),
  arguments: (function () {
    // biome-ignore lint/complexity/noArguments: it is what is audited
    return arguments;
  })(),
};
const hosts = new Map(
  Object.entries({
    globalThis,
    process,
    Function,
    // biome-ignore lint/security/noGlobalEval: it is what is audited
    eval: eval,
    "the host's Date": Date,
    "Date.now": Date.now,
    "the host's Error": Error,
    "Error.captureStackTrace": Error.captureStackTrace,
    "the host's Math": Math,
    "Math.random": Math.random,
    "the host's Reflect": Reflect,
    "the host's Symbol": Symbol,
    "Symbol.for": Symbol.for,
    "the host's DateTimeFormat": Intl.DateTimeFormat,
    "its prototype": Intl.DateTimeFormat.prototype,
    "Temporal.Now": globalThis.Temporal?.Now,
    lockdown: runtime.lockdown,
    stackOf: runtime.stackOf,
    detailOf: runtime.detailOf,
  }).map(([name, value]) => [value, name]),
);

const roots = {
  safe: emitted.safe(),
  emitted: Object.values(emitted),
  imports: moduleImports.map((name) => runtime[name]),
};
// What has just been made belongs to whoever made it, and so do its own parts.
const own = new Set([roots.emitted, roots.imports]);
for (const value of Object.values(made)) {
  own.add(value).add(value.prototype).add(value.raw);
  for (const part of Object.values(value)) own.add(part);
}
own.add(Object.getPrototypeOf(made.running)).add(Object.getPrototypeOf(made.runningAsync));

const mutable = [];
const forbidden = [];
const seen = new Set();
const queue = [];
const visit = (value, path) => {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
  seen.add(value);
  queue.push([value, path]);
};
for (const [name, value] of Object.entries({ ...roots, ...made })) visit(value, name);
for (const [value, path] of queue) {
  if (hosts.has(value)) forbidden.push(`${hosts.get(value)} by ${path}`);
  if (!Object.isFrozen(value) && !own.has(value)) mutable.push(path);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    for (const part of ["value", "get", "set"]) visit(property[part], `${path}.${String(key)}`);
  }
  visit(Object.getPrototypeOf(value), `${path}.[[Prototype]]`);
}
process.stdout.write(JSON.stringify({ mutable, forbidden, count: seen.size }));
