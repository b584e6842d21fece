import { table } from "./words.ts";

/**
 * A property that an object inherits from a frozen prototype cannot be assigned on the object. Old packages do that, with these. Nothing is here
 * that engines look up by themselves (`Symbol.iterator`, `constructor` of arrays and promises, `exec`): an accessor there makes spread or
 * `await` many times slower in the whole process. Nor the methods of promises: execa copies them by their descriptors.
 */
export const repaired: Readonly<Record<string, string>> = table({
  "Object.prototype": "constructor hasOwnProperty isPrototypeOf toLocaleString toString valueOf",
  "Function.prototype": "apply bind call constructor toString",
  "Error.prototype": "constructor message name toString",
  "Array.prototype": "concat push toString",
  // Vite and core-js keep Maps with methods of their own.
  "Map.prototype": "delete get has set",
  "Set.prototype": "add delete has",
  "WeakMap.prototype": "delete get has set",
  // The `buffer` of browsers.
  "%TypedArray%.prototype": "fill includes indexOf lastIndexOf set slice subarray toLocaleString toString",
  // Fake clocks in tests extend the host's Date and assign these on the subclass.
  Date: "UTC now parse",
});
