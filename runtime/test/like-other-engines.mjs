// Prints, as JSON, how lockdown does in realms that lack or have what other engines lack or have. Each was first seen to fail in such an engine;
// here they are imitated, so that every run of the tests has them. `npm run engines` runs the engines themselves.
// Usage: node like-other-engines.mjs NAME
import process, { argv } from "node:process";

const define = (owner, key, value) => Object.defineProperty(owner, key, { value, writable: true, configurable: true });
const overflow = () => overflow() + 1;
const overflowed = () => {
  try {
    return overflow();
  } catch (error) {
    return error;
  }
};

/** Each prepares the realm and answers what shall be true once it is locked down. */
const realms = {
  "without Intl, Temporal and the newest globals, as QuickJS": () => {
    for (const name of ["Intl", "Temporal", "Iterator", "Float16Array", "DisposableStack", "SuppressedError"])
      delete globalThis[name];
    return ({ safe }) => safe().Intl === undefined && Object.isFrozen(Array.prototype);
  },
  // Its statics were those of the host's Error, and nothing of it was frozen.
  "with an error of its own for full stacks, as SpiderMonkey": () => {
    class InternalError extends Error {}
    define(InternalError.prototype, "name", "InternalError");
    define(globalThis, "InternalError", InternalError);
    return ({ safe }) =>
      Object.isFrozen(InternalError) &&
      Object.isFrozen(InternalError.prototype) &&
      Object.getPrototypeOf(InternalError) === safe().Error &&
      overflowed().constructor.captureStackTrace === undefined;
  },
  // Deleting them has no effect there: modules would see what the host matched last.
  "whose RegExp does not let go of its statics, as SpiderMonkey": () => {
    for (const name of ["$1", "lastMatch", "input"])
      Object.defineProperty(RegExp, name, { get: () => "what the host matched", set() {}, configurable: false });
    return ({ safe }, { stuck }) => {
      const key = ["const", "ructor"].join("");
      const { RegExp: OfModules } = safe();
      const reached = [OfModules, /x/[key], new OfModules("x")[key], "x".match(/x/) && /x/g[key]];
      return (
        stuck.includes("RegExp.$1") &&
        reached.every((one) => one.$1 === undefined && one.lastMatch === undefined && !("input" in one)) &&
        Object.isFrozen(OfModules) &&
        OfModules("b", "g").flags === "g" &&
        new OfModules("(b)").exec("abc")[1] === "b" &&
        /x/ instanceof OfModules &&
        RegExp.$1 === "what the host matched"
      );
    };
  },
  // The prototype that a method brings stays with it, and was a place to leave messages.
  "with methods in JavaScript, which have prototypes, as QuickJS-ng": () => {
    const method = function zip() {};
    define(Array.prototype, "at", method);
    return (_, { stuck }) => stuck.length === 0 && Object.isFrozen(method) && Object.isFrozen(method.prototype);
  },
  // What somebody has put there for good is his affair: it is told, and neither taken apart nor frozen.
  "with something that stays and leads to the host": () => {
    const kept = { process };
    Object.defineProperty(Array.prototype, "stays", { value: kept });
    return (_, { stuck }) =>
      stuck.join() === "Array.prototype.stays" && kept.process === process && !Object.isFrozen(kept);
  },
  "whose iterators in a row inherit from something of their own, as QuickJS": () => {
    const prototype = Object.setPrototypeOf({ next() {} }, Object.getPrototypeOf(Object.getPrototypeOf([].values())));
    globalThis.Iterator ??= class Iterator {};
    define(globalThis.Iterator, "concat", () => Object.create(prototype));
    return () => Object.isFrozen(prototype) && Object.isFrozen(prototype.next);
  },
  "newer than the table": () => {
    define(Array.prototype, "shuffle", () => Math.random());
    define(Promise, "delay", () => 1);
    define(Symbol, "newest", Symbol("newest"));
    define(Symbol.prototype, Symbol("newest"), 1);
    return (_, { removed }) =>
      [].shuffle === undefined &&
      Promise.delay === undefined &&
      ["Array.prototype.shuffle", "Promise.delay", "Symbol.newest"].every((path) => removed.includes(path));
  },
};

if (argv[2] === undefined) process.stdout.write(JSON.stringify(Object.keys(realms)));
else {
  const isWell = realms[argv[2]]();
  const { lockdown } = await import("../dist/index.js");
  const emitted = await import("../dist/emitted.js");
  process.stdout.write(JSON.stringify(isWell(emitted, lockdown())));
}
