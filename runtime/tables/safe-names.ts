import { words } from "./words.ts";

/** Names that a module may use without being handed anything: intrinsics that compute and reach nothing outside. */
export const safeNames: readonly string[] = words(`
  AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array BigUint64Array Boolean DataView Date
  DisposableStack Error EvalError Float16Array Float32Array Float64Array Int16Array Int32Array Int8Array Intl Iterator
  JSON Map Math Number Object Promise RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol
  SyntaxError Temporal TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
  decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt`);
