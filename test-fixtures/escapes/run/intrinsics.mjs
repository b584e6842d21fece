/** A picture of everything that the realm's own objects have, to see afterwards whether anybody moved something. */
export function takePicture(global) {
  const seen = new Map();
  const queue = [[global, "globalThis"]];
  const lines = [];
  const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  for (const [make, path] of [
    [function* () {}, "%Generator%"],
    [async () => {}, "%AsyncFunction%"],
    [async function* () {}, "%AsyncGenerator%"],
    [[][Symbol.iterator](), "%ArrayIterator%"],
    ["".matchAll(/x/g), "%RegExpStringIterator%"],
    [new Map().keys(), "%MapIterator%"],
    [new Set().keys(), "%SetIterator%"],
  ]) {
    queue.push([getPrototypeOf(make), path]);
  }
  const idOf = (value) => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return `${typeof value} ${String(value)}`;
    if (!seen.has(value)) {
      seen.set(value, seen.size);
      queue.push([value, undefined]);
    }
    return `#${seen.get(value)}`;
  };
  const standard =
    /^(Object|Function|Array|String|Number|Boolean|Symbol|BigInt|Math|JSON|Reflect|Promise|Map|Set|WeakMap|WeakSet|Date|RegExp|.*Error|Proxy|ArrayBuffer|DataView|.+Array|Intl|Iterator|globalThis|parseInt|parseFloat|isNaN|isFinite|(en|de)code.+)$/;
  for (const [value, path] of queue) {
    for (const key of ownKeys(value)) {
      // Of the global object what the language put there: a host goes on using the rest of it as it likes.
      if (value === global && (typeof key !== "string" || !standard.test(key))) continue;
      const at = getOwnPropertyDescriptor(value, key);
      lines.push(
        `${path ?? idOf(value)}.${String(key)} ${"value" in at ? idOf(at.value) : `${idOf(at.get)} ${idOf(at.set)}`} ${at.writable} ${at.enumerable} ${at.configurable}`,
      );
    }
    if (value !== global) lines.push(`${path ?? idOf(value)}.[[Prototype]] ${idOf(getPrototypeOf(value))}`);
  }
  lines.push(`global names ${ownKeys(global).map(String).sort().join(" ")}`);
  return lines;
}
