// Prints, as JSON, what of a host's daily life still works in a locked-down realm. Each check answers true if it does.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { inherits, inspect, promisify } from "node:util";
import vm from "node:vm";
import * as runtime from "../dist/index.js";
// A module asks for them: whoever does is one.
import { callByModule, namesOfModule as safe } from "./attacks.mjs";
import { host } from "./host-side.mjs";

const beforeLockdown = { Date, Error, Function, Math, Object, random: Math.random };
Reflect.ofSomeLibrary = () => 1;
const report = runtime.lockdown();
// Koa, mongoose and pg do this while they load; `safe`, by which modules start, ends it.
const old = {};
old.__defineGetter__?.("now", () => 5);
old.__defineSetter__?.("later", (value) => Object.assign(old, { seen: value }));
old.later = 6;

/** An ES5 library's way of deriving. */
const derive = (Parent, name) => {
  function Child(message) {
    Parent.call(this, message);
    this.name = name;
    this.message = message;
  }
  Child.prototype = Object.create(Parent.prototype);
  Child.prototype.constructor = Child;
  Child.prototype.toString = () => `${name}!`;
  return Child;
};

const checks = {
  "lockdown is idempotent": () => runtime.lockdown() === report && runtime.isLockedDown(),
  "the report names what is gone": () =>
    report.removed.includes("Object.prototype.__proto__") && report.removed.includes("RegExp.$1"),
  "nothing is stuck": () => report.stuck.length === 0,
  "globals are the ones from before": () =>
    Date === beforeLockdown.Date && Error === beforeLockdown.Error && Object === beforeLockdown.Object,
  "Date.now and new Date()": () => Date.now() > 1e12 && new Date().getTime() > 1e12 && typeof Date() === "string",
  "Math.random": () => Math.random() < 1 && Math.random === beforeLockdown.random,
  "Function from text": () => new Function("a", "return a + 1")(1) === 2,
  "Symbol.for": () => Symbol.keyFor(Symbol.for("x")) === "x",
  "x.constructor === Object": () => ({}).constructor === Object && [].constructor === Array,
  "instanceof agrees with modules": () => {
    const { Date: ModuleDate, Error: ModuleError, Object: ModuleObject } = safe();
    return (
      new ModuleDate(0) instanceof Date &&
      new Date(0) instanceof ModuleDate &&
      new ModuleError("x") instanceof Error &&
      new TypeError("x") instanceof ModuleError &&
      {} instanceof ModuleObject
    );
  },
  "modules can still compute": () => {
    const g = safe();
    return (
      new g.Date(2020, 0, 1, 12).getHours() === 12 &&
      new g.Date("2020-01-01T00:00:00Z").getTime() === 1577836800000 &&
      g.Date.UTC(1970, 0, 1) === 0 &&
      g.Math.max(1, 2) === 2 &&
      g.Object.keys({ a: 1 })[0] === "a" &&
      new g.Object() instanceof Object &&
      g.Reflect.has({ a: 1 }, "a") &&
      String(g.Symbol("x")) === "Symbol(x)" &&
      g.Error("x").message === "x" &&
      new g.Intl.DateTimeFormat("en-US", { timeZone: "UTC" }).format(0) === "1/1/1970" &&
      new g.Intl.NumberFormat("de").format(1.5) === "1,5" &&
      [...new g.Intl.Segmenter("en").segment("ab")].length === 2
    );
  },
  "a class of a module's Error": () => {
    const { Error: ModuleError } = safe();
    class Failure extends ModuleError {}
    const error = new Failure("x", { cause: 1 });
    return error instanceof Failure && error.message === "x" && error.cause === 1;
  },
  "assigned properties of old packages": () => {
    const record = {};
    for (const name of ["toString", "valueOf", "hasOwnProperty", "constructor", "toLocaleString", "isPrototypeOf"]) {
      record[name] = 1;
      if (!Object.hasOwn(record, name) || record[name] !== 1) return false;
    }
    const call = () => {};
    call.toString = () => "mine";
    const error = new Error("a");
    error.name = "Renamed";
    error.message = "b";
    return String(call) === "mine" && String(error) === "Renamed: b";
  },
  "methods that packages hang on their own collections": () => {
    const own = () => "own";
    for (const [target, names] of [
      [[], ["push", "concat", "toString"]],
      [new Map(), ["get", "set", "has", "delete"]],
      [new Set(), ["add", "has", "delete"]],
      [new WeakMap(), ["get", "set", "has", "delete"]],
      [Object.create(Uint8Array.prototype), ["slice", "fill", "indexOf", "toString", "toLocaleString"]],
    ]) {
      for (const name of names) {
        target[name] = own;
        if (target[name]() !== "own" || !Object.hasOwn(target, name)) return false;
      }
    }
    return new Map([[1, 2]]).get(1) === 2 && [..."ab"].concat("c").length === 3;
  },
  "what a method is, behind the accessor that stands for it": () => {
    // get-intrinsic, and with it qs and express, ask like this.
    const { get } = Object.getOwnPropertyDescriptor(Map.prototype, "get");
    return get.originalValue === Map.prototype.get && Object.isFrozen(get.originalValue);
  },
  "methods of promises, by their descriptors": () =>
    ["then", "catch", "finally"].every(
      (name) => typeof Object.getOwnPropertyDescriptor(Promise.prototype, name).value === "function",
    ),
  "accessors by their old names, until a module starts": () => old.now === 5 && old.seen === 6,
  "nothing of the kind after that": () => safe() !== undefined && old.__defineGetter__ === undefined,
  "things hung on Reflect, before lockdown and after": () => {
    Reflect.ofAnother = () => 2;
    const { ofSomeLibrary, ofAnother } = safe().Reflect;
    const isWhole = Reflect.ofSomeLibrary() === 1 && Reflect.ofAnother() === 2;
    assert.throws(() => {
      Reflect.get = () => 1;
    }, TypeError);
    return isWhole && ofSomeLibrary === undefined && ofAnother === undefined && delete Reflect.ofAnother;
  },
  "derived errors of old packages": () => {
    for (const Parent of [Error, TypeError, RangeError]) {
      const Failure = derive(Parent, "Failure");
      if (!(new Failure("x") instanceof Parent) || String(new Failure("x")) !== "Failure!") return false;
    }
    return true;
  },
  "assignment on a prototype itself fails": () => {
    assert.throws(() => {
      Object.prototype.toString = () => "";
    }, TypeError);
    return true;
  },
  "inherits of node:util": () => {
    function Emitter() {
      EventEmitter.call(this);
    }
    inherits(Emitter, EventEmitter);
    return new Emitter().on("x", () => {}).emit("x");
  },
  "errors as inspect shows them": () =>
    inspect(new TypeError("x")).startsWith("TypeError: x\n    at ") &&
    inspect(new Error("y")).startsWith("Error: y\n    at ") &&
    inspect(new (class Failure extends RangeError {})("z")).startsWith("Failure [RangeError]: z\n") &&
    inspect(new (class Failure extends Error {})("z")).includes("Failure"),
  "values as inspect shows them": () =>
    inspect({ a: [1, new Map([[1, new Date(0)]])] }) === "{ a: [ 1, Map(1) { 1 => 1970-01-01T00:00:00.000Z } ] }",
  "a stack without modules is whole": async () => (await host.stackInTimer()).includes("host-side.mjs:"),
  "a stack with modules is whole for the host": () => {
    try {
      return callByModule(host.fails);
    } catch (error) {
      return error.stack.includes("<hidden") && runtime.stackOf(error).includes("host-side.mjs");
    }
  },
  "stackOf an error that nobody has looked at": () => runtime.stackOf(new RangeError("x")).includes("host-checks.mjs"),
  "stackOf what is no error": () => runtime.stackOf(1) === undefined && runtime.stackOf(null) === undefined,
  "a formatter of the host's": () => host.withFrames(() => Array.isArray(frames())),
  "formatters nest": () => {
    const before = Error.prepareStackTrace;
    const format = () => "formatted";
    Error.prepareStackTrace = format;
    const wrapped = Error.prepareStackTrace;
    host.withFrames(() => frames());
    const isRestored = Error.prepareStackTrace === wrapped && runtime.stackOf(new Error("x")) === "formatted";
    Error.prepareStackTrace = before;
    return isRestored;
  },
  "a class of the host's has no formatter to set": () => {
    assert.throws(() => {
      (class extends Error {}).prepareStackTrace = () => "mine";
    }, TypeError);
    return !new Error("x").stack.includes("mine");
  },
  stackTraceLimit: () => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 1;
    const { length } = runtime.stackOf(new Error("x")).split("\n");
    Error.stackTraceLimit = before;
    return length === 2;
  },
  "things hung on Error": () => {
    Error.ofSomeLibrary = 1;
    return delete Error.ofSomeLibrary;
  },
  "a fake clock": () => {
    class FakeDate extends Date {}
    FakeDate.now = () => 5;
    return FakeDate.now() === 5;
  },
  "assert.deepEqual": () => {
    assert.deepEqual({ a: [new Date(1), new Map([[1, 2]])] }, { a: [new Date(1), new Map([[1, 2]])] });
    assert.throws(() => assert.deepEqual({ a: new Date(1) }, { a: new Date(2) }));
    return true;
  },
  "http and fetch": async () => {
    const server = createServer((_request, response) => response.end(JSON.stringify({ ok: true })));
    await once(server.listen(0), "listening");
    const reply = await (await fetch(`http://localhost:${server.address().port}/`)).json();
    server.close();
    return reply.ok;
  },
  "timers, streams, crypto": async () => {
    await sleep(1);
    const chunks = [];
    for await (const chunk of Readable.from(["a", "b"])) chunks.push(chunk);
    const digest = createHash("sha256").update("x").digest("hex");
    return chunks.join("") === "ab" && digest.length === 64 && randomUUID().length === 36;
  },
  "a child process": async () => (await once(spawn(process.execPath, ["-e", "0"]), "exit"))[0] === 0,
  "another context": () => vm.runInNewContext("Math.random() < 1 && [1, 2].map((x) => x + 1).length === 2"),
  "text run by the host": () => vm.runInThisContext("(class { x = 1 })").name === "",
  "clones, URLs, encoders": () =>
    structuredClone({ a: new Date(0) }).a.getTime() === 0 &&
    new URL("https://a.example/b").pathname === "/b" &&
    new TextDecoder().decode(new TextEncoder().encode("ä")) === "ä",
  promisify: async () => (await promisify((done) => done(null, 1))()) === 1,
  "a listing of process.versions": () => Object.keys(process.versions).length > 0,
};

function frames() {
  const target = {};
  Error.captureStackTrace(target);
  return target.stack;
}

const results = {};
for (const [name, check] of Object.entries(checks)) {
  try {
    results[name] = await check();
  } catch (error) {
    results[name] = runtime.stackOf(error) ?? String(error);
  }
}
process.stdout.write(JSON.stringify(results));
