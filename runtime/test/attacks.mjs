/**
 * What a module would do if it could write what the compiler refuses: computed keys reach every leak name. Each attack gets the names that a
 * module has (`g`) and answers true if it worked. Run in a plain realm, with the globals for `g`, each has to work: otherwise it shows nothing.
 * An attack that changes the realm changes it back.
 */
import { safe } from "../dist/emitted.js";

/** A module calls this first; it is how the runtime learns which scripts are modules. */
export const namesOfModule = () => safe();
/** Calls with a module among the callers. */
export const callByModule = (run) => run();

const key = (...parts) => parts.join("");
const CONSTRUCTOR = key("const", "ructor");
const PROTOTYPE = key("proto", "type");
const PROTO = key("__pro", "to__");

/** Writes a property where everybody would see it, and tells whether that worked. */
const poisons = (target, name = "poisoned", value = () => "poison") => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  target[name] = value;
  const worked = target[name] === value;
  if (before) Object.defineProperty(target, name, before);
  else delete target[name];
  return worked;
};
/** What a module reaches from a value by properties alone. */
const prototypeOf = (value) => value[CONSTRUCTOR][PROTOTYPE];
/** For prototypes that only reflection finds; a module has none, so this is more than it can do. */
const up = (value, steps = 1) => (steps === 0 ? value : up(Object.getPrototypeOf(value), steps - 1));

const fromText = {
  "Function by an arrow": () => (() => {})[CONSTRUCTOR]("return 1")() === 1,
  "Function by a method": () => [].map[CONSTRUCTOR]("return 1")() === 1,
  "Function by new": () => new (() => {})[CONSTRUCTOR]("return 1")() === 1,
  "Function by a constructor of a constructor": () => ({})[CONSTRUCTOR][CONSTRUCTOR]("return 1")() === 1,
  AsyncFunction: () => typeof (async () => {})[CONSTRUCTOR]("return 1") === "function",
  GeneratorFunction: () => typeof function* () {}[CONSTRUCTOR]("yield 1") === "function",
  AsyncGeneratorFunction: () => typeof async function* () {}[CONSTRUCTOR]("yield 1") === "function",
  "Function by an intrinsic of the safe list": (g) => g.Map[CONSTRUCTOR]("return 1")() === 1,
  "Function by a tamed intrinsic": (g) => g.Date[CONSTRUCTOR]("return 1")() === 1,
  "Function by the constructor of its prototype": (g) =>
    g.Date[CONSTRUCTOR][PROTOTYPE][CONSTRUCTOR]("return 1")() === 1,
  "Function by a subclass": (g) => class extends g.Map {}[CONSTRUCTOR]("return 1")() === 1,
  "globalThis by Function": () => (() => {})[CONSTRUCTOR]("return this")().process !== undefined,
  "process by Function": () => typeof (() => {})[CONSTRUCTOR]("return process")().exit === "function",
  "eval by Function": () => (() => {})[CONSTRUCTOR]("return eval")()("1+1") === 2,
};

const clocks = {
  "new Date()": (g) => new g.Date().getTime() > 1e12,
  "Date()": (g) => typeof g.Date() === "string",
  "Date.now": (g) => g.Date[key("no", "w")]() > 1e12,
  "Date.now by an instance": (g) => new g.Date(0)[CONSTRUCTOR].now() > 1e12,
  "Date.now by the prototype": (g) => g.Date[PROTOTYPE][CONSTRUCTOR].now() > 1e12,
  "the clock by a subclass of Date": (g) => new (class extends g.Date {})().getTime() > 1e12,
  "the clock by an instance's constructor": (g) => new new g.Date(0)[CONSTRUCTOR]().getTime() > 1e12,
  "DateTimeFormat.format()": (g) => new g.Intl.DateTimeFormat("en", { timeZone: "UTC" }).format().length > 0,
  "DateTimeFormat.format() by a subclass": (g) =>
    new (class extends g.Intl.DateTimeFormat {})("en", { timeZone: "UTC" }).format().length > 0,
  "DateTimeFormat.format(), taken off": (g) => {
    const { format } = new g.Intl.DateTimeFormat("en", { timeZone: "UTC" });
    return format().length > 0;
  },
  "DateTimeFormat.formatToParts()": (g) =>
    new g.Intl.DateTimeFormat("en", { timeZone: "UTC" }).formatToParts().length > 0,
  "the machine's time zone": (g) => new g.Intl.DateTimeFormat("en").resolvedOptions().timeZone.length > 0,
  "the machine's language": (g) => new g.Intl.NumberFormat().resolvedOptions().locale.length > 0,
  "the machine's language by an empty list": (g) => new g.Intl.NumberFormat([]).resolvedOptions().locale.length > 0,
  "the machine's language by an instance": (g) =>
    new new g.Intl.NumberFormat("de")[CONSTRUCTOR]().resolvedOptions().locale.length > 0,
  "Math.random": (g) => g.Math[key("ran", "dom")]() < 1,
};

const reflection = {
  "Object.defineProperty": (g) => g.Object.defineProperty({}, "x", { value: 1 }).x === 1,
  "Object.getPrototypeOf": (g) => g.Object.getPrototypeOf([]) !== null,
  "Object.setPrototypeOf": (g) => g.Object.setPrototypeOf({}, { x: 1 }).x === 1,
  "Object.create": (g) => g.Object.create({ x: 1 }).x === 1,
  "Object.getOwnPropertyDescriptor": (g) => g.Object.getOwnPropertyDescriptor({ x: 1 }, "x").value === 1,
  "Reflect.getPrototypeOf": (g) => g.Reflect.getPrototypeOf([]) !== null,
  "Reflect.construct": (g) => g.Reflect.construct(Map, []).size === 0,
  "Reflect.ownKeys": (g) => g.Reflect.ownKeys({ [Symbol("secret")]: 1 }).length === 1,
  "Reflect.get": (g) => g.Reflect.get({}, CONSTRUCTOR) !== undefined,
  "Reflect.set": (g) => g.Reflect.set({}, "x", 1),
  "__proto__ read": () => [][PROTO] !== undefined,
  "__proto__ written": () => {
    const victim = {};
    victim[PROTO] = { inherited: 1 };
    return victim.inherited === 1;
  },
  __defineGetter__: () => {
    const victim = {};
    victim[key("__defineGet", "ter__")]("x", () => 1);
    return victim.x === 1;
  },
  __lookupGetter__: () => typeof new Map()[key("__lookupGet", "ter__")]("size") === "function",
  "caller of a function": () => key("call", "er") in (() => {}),
  "arguments of a function": () => key("argu", "ments") in (() => {}),
  "Symbol.for": (g) => g.Symbol[key("fo", "r")]("channel") !== undefined,
  "Symbol.for by a symbol": () => Symbol("x")[CONSTRUCTOR].for("channel") !== undefined,
  "Symbol.for by a boxed symbol": (g) => g.Object(Symbol("x"))[CONSTRUCTOR].for("channel") !== undefined,
  "Symbol.keyFor": (g) => g.Symbol.keyFor(Symbol.for("channel")) === "channel",
};

const channels = {
  "RegExp.$1": (g) => /(a)/.test("a") && g.RegExp.$1 === "a",
  "RegExp.lastMatch": (g) => /a/.test("a") && g.RegExp[key("last", "Match")] === "a",
  "RegExp.input": (g) => {
    g.RegExp.input = "message";
    return /x/[CONSTRUCTOR].input === "message";
  },
  "RegExp.rightContext by an instance": () => /a/.test("abc") && /x/[CONSTRUCTOR].rightContext === "bc",
  "compile of a frozen expression": () => {
    const shared = Object.freeze(/a/);
    try {
      shared.compile("b");
    } catch {}
    return shared.source === "b";
  },
  "a property of Math": (g) => poisons(g.Math),
  "a property of Reflect": (g) => poisons(g.Reflect),
  "a property of JSON": (g) => poisons(g.JSON),
  "a property of Date": (g) => poisons(g.Date),
  "a property of Object": (g) => poisons(g.Object),
  "a property of Error": (g) => poisons(g.Error),
  "a property of Symbol": (g) => poisons(g.Symbol),
  "a property of parseInt": (g) => poisons(g.parseInt),
  "a property of Intl": (g) => poisons(g.Intl),
  "a property of Intl.NumberFormat": (g) => poisons(g.Intl.NumberFormat),
  "a property of the host's Object": () => poisons({}[CONSTRUCTOR]),
  "a property of a method": () => poisons([].map),
  "a property of a method that may be assigned": () => poisons({}.toString),
  "a property of a getter": () => poisons(Object.getOwnPropertyDescriptor(Map.prototype, "size").get),
};

const poisoning = {
  "Object.prototype": () => poisons(prototypeOf({})),
  "Object.prototype.toString": () => poisons(prototypeOf({}), "toString"),
  "Object.prototype.constructor": () => poisons(prototypeOf({}), CONSTRUCTOR),
  "Array.prototype.push": () => poisons(prototypeOf([]), "push"),
  "Array.prototype by an index": () => poisons(prototypeOf([]), "0"),
  "Function.prototype.call": () =>
    poisons(
      prototypeOf(() => {}),
      "call",
    ),
  "String.prototype": () => poisons(prototypeOf("")),
  "Number.prototype": () => poisons(prototypeOf(0)),
  "Boolean.prototype": () => poisons(prototypeOf(true)),
  "BigInt.prototype": () => poisons(prototypeOf(0n)),
  "Symbol.prototype": () => poisons(prototypeOf(Symbol("x"))),
  "RegExp.prototype.exec": () => poisons(prototypeOf(/x/), "exec"),
  "Date.prototype.getTime": (g) => poisons(prototypeOf(new g.Date(0)), "getTime"),
  "Map.prototype.get": (g) => poisons(prototypeOf(new g.Map()), "get"),
  "Set.prototype.has": (g) => poisons(prototypeOf(new g.Set()), "has"),
  "WeakMap.prototype.get": (g) => poisons(prototypeOf(new g.WeakMap()), "get"),
  "Promise.prototype.then": (g) => poisons(prototypeOf(g.Promise.resolve()), "then"),
  "Error.prototype.toString": (g) => poisons(prototypeOf(new g.Error()), "toString"),
  "Error.prototype.name": (g) => poisons(prototypeOf(new g.Error()), "name"),
  "TypeError.prototype": (g) => poisons(prototypeOf(new g.TypeError())),
  "Uint8Array.prototype": (g) => poisons(prototypeOf(new g.Uint8Array())),
  "ArrayBuffer.prototype": (g) => poisons(prototypeOf(new g.ArrayBuffer())),
  "DataView.prototype": (g) => poisons(prototypeOf(new g.DataView(new g.ArrayBuffer()))),
  "Intl.NumberFormat.prototype": (g) => poisons(prototypeOf(new g.Intl.NumberFormat("en"))),
  "Intl.DateTimeFormat.prototype": (g) => poisons(g.Intl.DateTimeFormat[PROTOTYPE]),
  "Intl.Segmenter's segments": (g) => poisons(up(new g.Intl.Segmenter("en").segment("x"))),
  "Intl.Segmenter's iterator": (g) => poisons(up(new g.Intl.Segmenter("en").segment("x")[Symbol.iterator]())),
  "%TypedArray%.prototype": (g) => poisons(up(new g.Uint8Array(), 2)),
  "%IteratorPrototype%": () => poisons(up([].values(), 2)),
  "%ArrayIteratorPrototype%.next": () => poisons(up([].values()), "next"),
  "%MapIteratorPrototype%.next": (g) => poisons(up(new g.Map().values()), "next"),
  "%SetIteratorPrototype%.next": (g) => poisons(up(new g.Set().values()), "next"),
  "%StringIteratorPrototype%.next": () => poisons(up(""[Symbol.iterator]()), "next"),
  "%RegExpStringIteratorPrototype%.next": () => poisons(up("".matchAll(/x/g)), "next"),
  "%GeneratorPrototype%.next": () => poisons(up((function* () {})(), 2), "next"),
  "%GeneratorFunction.prototype%": () => poisons(up(function* () {})),
  "%AsyncGeneratorPrototype%.next": () => poisons(up((async function* () {})(), 2), "next"),
  "%AsyncIteratorPrototype%": () => poisons(up((async function* () {})(), 3)),
  "%AsyncFunction.prototype%": () => poisons(up(async () => {})),
  "Array.prototype[Symbol.unscopables]": () => poisons([][Symbol.unscopables]),
  "a method that is deleted": () => {
    const prototype = prototypeOf([]);
    const { at } = prototype;
    delete prototype.at;
    const worked = !("at" in []);
    Object.defineProperty(prototype, "at", { value: at, writable: true, configurable: true });
    return worked;
  },
  "a prototype that is replaced": () => {
    const prototype = prototypeOf([]);
    Object.setPrototypeOf(prototype, { poisoned: 1 });
    const worked = [].poisoned === 1;
    Object.setPrototypeOf(prototype, Object.prototype);
    return worked;
  },
};

/** `host` plays the host: code that no compiler saw and that hands things to modules. */
/** A class of the host's leads to the host's Error, which has what that of modules lacks. */
const errorOfHost = (host) => {
  try {
    return host.fails();
  } catch (error) {
    return {}[CONSTRUCTOR].getPrototypeOf(error[CONSTRUCTOR]);
  }
};

/** What frames lead to, for a formatter that was set in some way. */
const stealsFrames = async (host, set) => {
  const OfHost = errorOfHost(host);
  const before = OfHost.prepareStackTrace;
  let seen;
  const steal = (_error, frames) => {
    seen = frames;
    return "";
  };
  try {
    await set(OfHost, steal);
    host.stackOfError();
  } finally {
    OfHost.prepareStackTrace = before;
  }
  return seen[0].getFunction() !== undefined && seen[0].getThis().secret === "of the host";
};
const setterOf = (OfHost) => {
  const property = {}[CONSTRUCTOR].getOwnPropertyDescriptor(OfHost, "prepareStackTrace");
  const set = property?.set ?? ((value) => Object.assign(OfHost, { prepareStackTrace: value }));
  return set.bind(OfHost);
};

const stacks = {
  "a stack of its own": (g) => new g.Error("x")[key("st", "ack")].includes("attacks.mjs"),
  "a stack of the engine's": () => {
    try {
      return null.x;
    } catch (error) {
      return error[key("st", "ack")].includes("attacks.mjs");
    }
  },
  "a stack of the host's": (_g, host) => {
    try {
      return host.fails();
    } catch (error) {
      return error[key("st", "ack")].includes("host-side.mjs");
    }
  },
  "a stack in a promise of the host's": async (_g, host) => {
    try {
      return await host.rejects();
    } catch (error) {
      return error[key("st", "ack")].includes("host-side.mjs");
    }
  },
  "Error.captureStackTrace": (g) => {
    const target = {};
    g.Error.captureStackTrace(target);
    return target.stack.includes("attacks.mjs");
  },
  "captureStackTrace by a kind of error": (g) => {
    const target = {};
    g.TypeError[key("capture", "StackTrace")](target);
    return target.stack.includes("attacks.mjs");
  },
  "call sites by Error.prepareStackTrace": (g) => {
    const before = g.Error.prepareStackTrace;
    g.Error.prepareStackTrace = (_error, frames) => frames;
    const frames = new g.Error("x").stack;
    g.Error.prepareStackTrace = before;
    return typeof frames[0].getFileName() === "string";
  },
  "call sites that the host's formatter answers": (g, host) =>
    host.withFrames(() => typeof new g.Error("x")[key("st", "ack")][0].getFileName() === "string"),
  "functions and receivers by a formatter set on the host's Error": (_g, host) =>
    stealsFrames(host, (OfHost, steal) => {
      OfHost.prepareStackTrace = steal;
    }),
  "functions and receivers by a formatter that a builtin sets": (_g, host) =>
    stealsFrames(host, (OfHost, steal) => {
      [steal].forEach(setterOf(OfHost));
    }),
  "functions and receivers by a formatter that is assigned with others": (_g, host) =>
    stealsFrames(host, (OfHost, steal) => Object.assign(OfHost, { prepareStackTrace: steal })),
  "functions and receivers by a formatter that nobody sets": (_g, host) =>
    stealsFrames(host, async (OfHost, steal) => {
      await Promise.resolve(steal).then(setterOf(OfHost));
    }),
  "Error.stackTraceLimit": (g) => {
    const before = Error.stackTraceLimit;
    g.Error.stackTraceLimit = 0;
    const worked = Error.stackTraceLimit === 0;
    Error.stackTraceLimit = before;
    return worked;
  },
};

export const attacks = { fromText, clocks, reflection, channels, poisoning, stacks };
