import { permits } from "./permits.ts";
import { tamed } from "./tamed.ts";
import { table, words } from "./words.ts";

const unlimited = 99;
const withAnyArguments = words(`
  harden guard decodeURI decodeURIComponent encodeURI encodeURIComponent
  Array.isArray Array.of ArrayBuffer.isView BigInt.asIntN BigInt.asUintN Date.UTC Date.parse JSON.stringify Number.isFinite
  Number.isInteger Number.isNaN Number.isSafeInteger Number.parseFloat Number.parseInt Object.hasOwn Object.is
  Object.isExtensible Object.isFrozen Object.isSealed RegExp.escape String.fromCharCode String.fromCodePoint String.raw parseInt`);
const withOne = words(`
  Namespace makeBrandPair BigInt Boolean Number String Symbol isFinite isNaN parseFloat JSON.parse
  Object.entries Object.freeze Object.getOwnPropertyNames Object.keys Object.preventExtensions Object.seal Object.values`);
const ofMath = words(permits.Math ?? "").filter(
  (name) => /^[a-z]/.test(name) && !words(tamed.Math ?? "").includes(name),
);

/**
 * Calls that may stand in an initialiser at module scope: dotted callee → the most arguments with which it stays pure. They give
 * primitives, the very parts they were given, or what the runtime freezes. What takes an iterable or a callback is not here
 * (`Array.from`, `Object.fromEntries`, a reviver): it runs code whose closures may carry state into the result. The list relies on two more
 * rules of that place: no accessor and no spread, which would run code of the module's own.
 */
export const pureCalls: Readonly<Record<string, number>> = table(
  Object.fromEntries([
    ...withOne.map((name) => [name, 1]),
    ...withAnyArguments.map((name) => [name, unlimited]),
    ...ofMath.map((name) => [`Math.${name}`, unlimited]),
  ]),
);
