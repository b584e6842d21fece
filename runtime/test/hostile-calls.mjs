// Calls every member of the public entry points with values built from recipes, and prints what is wrong with how they take them. The recipes
// come from the property test, as JSON on standard input: one list of arguments per round.
import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import * as emitted from "../dist/emitted.js";
import * as index from "../dist/index.js";
import { build, foreign, isObject, mine, strangers } from "./hostile-recipes.mjs";

// A copy of a promise that is rejected is rejected.
process.on("unhandledRejection", () => undefined);

const site = ["f", "p"];
const yes = (x) => x;
const pair = index.makeBrandPair("ours");
const taker = (x) => index.makeCaretaker(x);
/** How each member is called with a hostile value. What the compiler writes, sites and lists of names, is what the compiler writes. */
const calls = {
  index: {
    Attr: (x) => index.Attr(x),
    // As guards make it, who write its texts; but the path is made of a stranger's keys.
    GuardError: (x) => {
      const path = typeof x === "string" ? x : "";
      return new index.GuardError({ site: "f", param: "p", path, keys: [], expected: "T", kind: "k", value: x });
    },
    Namespace: (x) => index.Namespace(x),
    "Namespace.of": (x, y) => index.Namespace.of(x, y),
    detailOf: (x) => index.detailOf(x),
    guard: (x) => index.guard(x),
    harden: (x, y) => index.harden(x, y),
    isLockedDown: (x) => index.isLockedDown(x),
    isNamespace: (x) => index.isNamespace(x),
    lockdown: (x) => index.lockdown(x),
    makeBrandPair: (x) => index.makeBrandPair(x),
    "makeBrandPair.seal": (x) => pair.seal(x),
    "makeBrandPair.unseal": (x) => pair.unseal(x),
    "makeBrandPair.isSealed": (x) => pair.isSealed(x),
    makeCaretaker: taker,
    stackOf: (x) => index.stackOf(x),
  },
  emitted: {
    Namespace: (x) => emitted.Namespace(x),
    arrayOf: (x) => emitted.arrayOf(x, ...site, "array", yes),
    boolean: (x) => emitted.boolean(x, ...site),
    builtin: (x) =>
      ["Map", "Set", "Date", "RegExp", "ArrayBuffer", "Promise", "Uint8Array"].map((name) => {
        try {
          return emitted.builtin(name, x, ...site, name, yes, yes);
        } catch (error) {
          if (error instanceof index.GuardError) return undefined;
          throw error;
        }
      }),
    capability: (x) => emitted.capability(x, ...site, "C", "a then? =b"),
    fail: (x) => emitted.fail(...site, "T", x),
    firstOf: (x) => emitted.firstOf(x, ...site, "A | B", 0, emitted.string, emitted.number),
    guard: (x) => {
      const guard = emitted.guard(emitted.string, "f", '{"kind":"string"}');
      return [guard.is(x), guard["~standard"].validate(x)];
    },
    harden: (x) => emitted.harden(x),
    isArray: (x) => emitted.isArray(x),
    isNamespace: (x) => emitted.isNamespace(x),
    leave: (x) => emitted.leave(x),
    // Only fresh literals, whose members may be anything.
    leaveFresh: (x) => emitted.leaveFresh({ a: x }),
    lengthOf: (x) => emitted.lengthOf(x, ...site, "array"),
    // The same.
    namespace: (x) => emitted.namespace({ a: x }),
    number: (x) => emitted.number(x, ...site),
    object: (x) => emitted.object(x, ...site, "object"),
    // Only what `capability` has let through.
    only: (x) => (index.isNamespace(x) && "m" in x ? emitted.only(x, "m =n") : undefined),
    put: (x) => emitted.put({}, "a", x),
    safe: (x) => emitted.safe(x),
    string: (x) => emitted.string(x, ...site),
    twin: (x, y) => emitted.twin(x, y),
    within: (x, y) => emitted.within(x, typeof y === "number" || typeof y === "string" ? y : undefined, ...site),
  },
};

const covered = (of) => [...new Set(Object.keys(of).map((name) => name.split(".")[0]))].sort();
const missing = [
  ...Object.keys(index).filter((name) => !covered(calls.index).includes(name)),
  ...Object.keys(emitted).filter((name) => !covered(calls.emitted).includes(name)),
];

/** Sentences of the package's own. Everything else that comes out is somebody else's. */
const ours =
  /^(?:Namespace\(members\): |Attr\(fields\): |`then` would be called |guard<T>\(\): |makeBrandPair\(name\): |GuardError\(failure\): |harden\(…\): |Namespace\.of\(|leave: |makeCaretaker)/;
/** The engine's, where it says what was wrong with the value: a proxy that answers nobody, and what no `harden` can freeze. */
const plain =
  /on a proxy that has been revoked$|^Cannot (?:prevent extensions|redefine property: 0|freeze)|^'defineProperty' on proxy/;
const isClear = (error) => {
  if (error instanceof index.GuardError) return error.message.length <= 200 && !/\p{C}/u.test(error.message);
  return error === mine || (error instanceof TypeError && (ours.test(error.message) || plain.test(error.message)));
};

index.lockdown();
const complaints = new Map();
const complain = (what, recipe) => complaints.has(what) || complaints.set(what, JSON.stringify(recipe).slice(0, 300));
let [count, refused] = [0, 0];
const later = [];
for (const recipes of JSON.parse(readFileSync(0, "utf8"))) {
  for (const [entry, members] of Object.entries(calls)) {
    for (const [name, call] of Object.entries(members)) {
      const args = recipes.map(build);
      count++;
      try {
        const result = call(...args);
        later.push([`${entry}.${name}`, recipes, result, args]);
      } catch (error) {
        refused++;
        if (!isClear(error))
          complain(
            `${entry}.${name}: ${Object.prototype.toString.call(error)} ${String(error?.message).slice(0, 120)}`,
            recipes,
          );
      }
    }
  }
}
// Whatever is owed to promises and timers of this turn and the next.
const before = foreign.count;
await nextTurn();
await nextTurn();
if (foreign.count !== before)
  complain(`foreign code ran ${foreign.count - before} times after the calls had returned`, []);

/** What is our own copy answers by itself: reading all of it runs nothing of a stranger's. */
const read = (value, seen, own) => {
  if (!isObject(value) || seen.has(value) || own(value)) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    // A Map in a Namespace is copied for each reader, with the proxies of functions that a stranger put into it: they hear of that.
    if (Reflect.getOwnPropertyDescriptor(value, key).get === undefined) read(value[key], seen, own);
  }
};
const copies = /\.(Namespace|namespace|capability|makeCaretaker|only)$/;
for (const [name, recipes, result] of later) {
  if (!copies.test(name) || !isObject(result)) continue;
  const start = foreign.count;
  try {
    read(result, new Set(), (value) => strangers.has(value));
  } catch (error) {
    complain(`${name}: reading its result throws ${error?.message}`, recipes);
  }
  if (foreign.count !== start) complain(`${name}: reading its result runs foreign code`, recipes);
}
process.stdout.write(JSON.stringify({ count, refused, missing, complaints: Object.fromEntries(complaints) }));
