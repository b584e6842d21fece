import { table, words } from "./words.ts";

/** Names that a module may use without being handed anything: intrinsics that compute and reach nothing outside. */
export const safeNames: readonly string[] = words(`
  AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array BigUint64Array Boolean DataView Date
  DisposableStack Error EvalError Float16Array Float32Array Float64Array Int16Array Int32Array Int8Array Intl Iterator
  JSON Map Math Number Object Promise RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol
  SyntaxError Temporal TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
  decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt`);

/** Globals that the language itself makes constant: the only names that may stay free in emitted code. */
export const constantNames: readonly string[] = words("undefined NaN Infinity");

/** Property names that no source may write: each leads from a value to what made it, called it or inherits from it. */
export const leakNames: readonly string[] = words(`
  constructor __proto__ prototype caller callee arguments stack
  __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__
  captureStackTrace prepareStackTrace stackTraceLimit`);

/** What a module may import by value from "@capc/runtime"; the rest of it is for hosts. */
export const moduleImports: readonly string[] = words(
  "Namespace isNamespace Attr makeBrandPair harden makeCaretaker GuardError",
);

/**
 * Well-known ambient names, and the interface of `@capc/std` to ask for instead; null where no capability stands for it.
 * It serves messages only: a name that is missing here is refused all the same.
 */
export const powerNames: Readonly<Record<string, string | null>> = table<string | null>({
  alert: "Console",
  console: "Console",
  prompt: "Console",
  fetch: "Fetcher",
  EventSource: "Fetcher",
  Request: "Fetcher",
  Response: "Fetcher",
  Headers: "Fetcher",
  FormData: "Fetcher",
  XMLHttpRequest: "Fetcher",
  WebSocket: "Connector",
  setTimeout: "Timer",
  setInterval: "Timer",
  setImmediate: "Timer",
  clearTimeout: "Timer",
  clearInterval: "Timer",
  clearImmediate: "Timer",
  requestAnimationFrame: "Timer",
  performance: "Clock",
  crypto: "Random",
  localStorage: "Store",
  sessionStorage: "Store",
  indexedDB: "Store",
  caches: "Store",
  AbortController: null,
  Atomics: null,
  Blob: null,
  Buffer: null,
  Bun: null,
  Deno: null,
  FinalizationRegistry: null,
  Function: null,
  MessageChannel: null,
  Proxy: null,
  ShadowRealm: null,
  SharedArrayBuffer: null,
  TextDecoder: null,
  TextEncoder: null,
  URL: null,
  URLSearchParams: null,
  WeakRef: null,
  WebAssembly: null,
  Worker: null,
  __dirname: null,
  __filename: null,
  atob: null,
  btoa: null,
  document: null,
  escape: null,
  eval: null,
  exports: null,
  global: null,
  globalThis: null,
  location: null,
  module: null,
  navigator: null,
  postMessage: null,
  process: null,
  queueMicrotask: null,
  require: null,
  self: null,
  structuredClone: null,
  unescape: null,
  window: null,
});
