// Prints, as JSON, how the runtime does in realms that somebody else has been at. Each check answers true if all is well.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as emitted from "../dist/emitted.js";
import * as runtime from "../dist/index.js";

const results = {};
const check = (name, run) => {
  try {
    results[name] = run();
  } catch (error) {
    results[name] = String(error?.stack ?? error);
  }
};

/** Replaces methods that careless code would call, for the time of a run. Each replacement is what an attacker would like to have called. */
const withPatches = (run) => {
  const called = [];
  const owners = {
    Object,
    Reflect,
    Array,
    Function,
    Set,
    Map,
    WeakMap,
    WeakSet,
    String,
    Date,
    RegExp,
    JSON,
    Symbol,
    Error,
  };
  const undo = [];
  for (const [name, owner] of Object.entries(owners)) {
    for (const target of [owner, owner.prototype]) {
      if (target === undefined || target === RegExp.prototype) continue;
      for (const key of Reflect.ownKeys(target)) {
        const property = Reflect.getOwnPropertyDescriptor(target, key);
        if (typeof property.value !== "function" || !property.writable || key === "constructor") continue;
        const original = property.value;
        const text = `${name}.${String(key)}`;
        undo[undo.length] = [target, key, property];
        target[key] = function (...args) {
          called[called.length] = text;
          return apply(original, this, args);
        };
      }
    }
  }
  let length = 0;
  try {
    length = called.length;
    run();
  } finally {
    length = called.length - length;
    for (let i = undo.length - 1; i >= 0; i--) define(undo[i][0], undo[i][1], undo[i][2]);
  }
  return called.slice(called.length - length);
};
const { apply, defineProperty: define } = Reflect;

const data = { a: [1, { b: new Map([[1, new Set([2])]]) }], d: new Date(0), u: new Uint8Array(2) };
const use = {
  Namespace: () => runtime.Namespace({ read: () => 1, list: [1, { a: 1 }] }),
  "Namespace.of": () =>
    runtime.Namespace.of(
      new (class {
        read() {}
      })(),
      ["read"],
    ),
  namespace: () => emitted.namespace({ read: () => 1, list: [1] }),
  isNamespace: () => runtime.isNamespace({}),
  Attr: () => runtime.Attr({ balance: 1 }),
  makeBrandPair: () => {
    const pair = runtime.makeBrandPair("x");
    pair.unseal(pair.seal(1));
  },
  makeCaretaker: () => runtime.makeCaretaker(runtime.Namespace({ read: () => 1 })).cap.read(),
  harden: () => runtime.harden({ a: [1, () => 1], b: /x/ }, [2]),
  leave: () => emitted.leave(data),
  capability: () => emitted.capability({ read: () => 1 }, "f", "x", "Reader", "read"),
};
// Once before, so that what is worked out on first use is worked out.
for (const run of Object.values(use)) run();
for (const [name, run] of Object.entries(use)) {
  check(`${name} calls nothing that a host has patched`, () => {
    const called = withPatches(run);
    return called.length === 0 || called.join();
  });
}

const folder = mkdtempSync(join(tmpdir(), "capc-copies-"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
const loadCopy = (name, entry) => {
  cpSync(new URL("../dist", import.meta.url), join(folder, name), { recursive: true });
  return import(pathToFileURL(join(folder, name, entry)).href);
};
const other = await loadCopy("early", "index.js");

check("two copies are two", () => other.harden !== runtime.harden);
check("a Namespace is one for both copies", () => other.isNamespace(runtime.Namespace({ read: () => 1 })));
check("a GuardError is one for both copies", () => {
  try {
    emitted.fail("f", "x", "number", "1");
  } catch (error) {
    return error instanceof other.GuardError && other.detailOf(error) === '"1"';
  }
});
check("no module starts before lockdown", () => {
  try {
    emitted.safe();
    return false;
  } catch (error) {
    return error.message.includes("@capc/runtime/lockdown");
  }
});
check("harden leaves intrinsics alone before lockdown", () => {
  runtime.harden({ Map, push: Array.prototype.push, prototype: Object.prototype });
  return !Object.isFrozen(Map) && !Object.isFrozen(Map.prototype) && !Object.isFrozen(Object.prototype);
});

const polyfill = () => "polyfill";
Array.prototype.newcomer = polyfill;
Object.defineProperty(Array.prototype, "stays", { value: 1 });
Object.prototype.enumerable = "everywhere";
const report = runtime.lockdown();
check("a newcomer is removed and reported", () => {
  const { removed, stuck } = report;
  return (
    [].newcomer === undefined &&
    removed.includes("Array.prototype.newcomer") &&
    removed.includes("Object.prototype.enumerable") &&
    stuck.join() === "Array.prototype.stays"
  );
});
check("both copies are locked down", () => other.isLockedDown() && other.lockdown() === report);
check("harden leaves intrinsics alone after lockdown", () => Object.isExtensible(runtime.harden({ Error }).Error));
const late = await loadCopy("late", "emitted.js");
check(
  "a copy that comes late works",
  () => late.safe() === emitted.safe() && Object.isFrozen(late.leave({ a: [1] }).a),
);
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(results));
