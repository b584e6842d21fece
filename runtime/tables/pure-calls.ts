import { permits } from "./permits.ts";
import { tamed } from "./tamed.ts";
import { table, words } from "./words.ts";

const calls: Record<string, number> = {
  // What the runtime makes is frozen and remembers nothing that two importers could talk through.
  Namespace: 1,
  makeBrandPair: 1,
  harden: 99,
  guard: 99,
  // Primitives, whatever they are given.
  BigInt: 1,
  Boolean: 1,
  Number: 1,
  String: 1,
  Symbol: 1,
  isFinite: 1,
  isNaN: 1,
  parseFloat: 1,
  parseInt: 2,
};

for (const name of words("decodeURI decodeURIComponent encodeURI encodeURIComponent")) calls[name] = 1;
for (const name of words(`
  Array.isArray ArrayBuffer.isView BigInt.asIntN BigInt.asUintN Date.UTC Date.parse JSON.stringify Number.isFinite
  Number.isInteger Number.isNaN Number.isSafeInteger Number.parseFloat Number.parseInt Object.hasOwn Object.is
  Object.isExtensible Object.isFrozen Object.isSealed RegExp.escape String.fromCharCode String.fromCodePoint String.raw`))
  calls[name] = 99;
for (const name of words(permits.Math ?? "")) {
  if (/^[a-z]/.test(name) && !words(tamed.Math ?? "").includes(name)) calls[`Math.${name}`] = 99;
}
// Containers of primitives, or of the very parts they were given. Not here: whatever takes an iterable or a callback
// (`Array.from`, `Object.fromEntries`, a reviver), for that runs code whose closures may carry state into the result.
Object.assign(calls, {
  "Array.of": 99,
  "JSON.parse": 1,
  "Object.entries": 1,
  "Object.freeze": 1,
  "Object.getOwnPropertyNames": 1,
  "Object.keys": 1,
  "Object.preventExtensions": 1,
  "Object.seal": 1,
  "Object.values": 1,
});

/**
 * Calls that may stand in an initialiser at module scope: dotted callee → the most arguments with which it stays pure.
 * They rely on two more rules of that place: no accessor and no spread, which would run code of the module's own.
 */
export const pureCalls: Readonly<Record<string, number>> = table(calls);
