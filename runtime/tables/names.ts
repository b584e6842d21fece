import { table, words } from "./words.ts";

/** Globals that the language itself makes constant: the only names that may stay free in emitted code. */
export const constantNames: readonly string[] = words("undefined NaN Infinity");

/** Property names that no source may write: each leads from a value to what made it, called it or inherits from it. */
export const leakNames: readonly string[] = words(`
  constructor __proto__ prototype caller callee arguments stack captureStackTrace prepareStackTrace stackTraceLimit
  __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__`);

/** What a module may import by value from "@capc/runtime"; the rest of it is for hosts. */
export const moduleImports: readonly string[] = words(
  "Namespace isNamespace Attr makeBrandPair harden makeCaretaker GuardError guard",
);

/** Packages of which a module may import everything: they compute, and have no powers to give. */
export const modulePackages: readonly string[] = words("@capc/std/patterns @capc/std/pure");

const powers: Readonly<Record<string, string>> = {
  Clock: "performance",
  Connector: "WebSocket",
  Console: "alert console prompt",
  Fetcher: "EventSource FormData Headers Request Response XMLHttpRequest fetch",
  Random: "crypto",
  Store: "caches indexedDB localStorage sessionStorage",
  Timer: `clearImmediate clearInterval clearTimeout requestAnimationFrame setImmediate setInterval setTimeout`,
  null: `AbortController Atomics Blob Buffer Bun Deno FinalizationRegistry Function MessageChannel Proxy ShadowRealm
    SharedArrayBuffer TextDecoder TextEncoder URL URLSearchParams WeakRef WebAssembly Worker __dirname __filename atob btoa
    document escape eval exports global globalThis location module navigator postMessage process queueMicrotask require self
    structuredClone unescape window`,
};

/**
 * Well-known ambient names, and the interface of `@capc/std` to ask for instead; null where no capability stands for it.
 * It serves messages only: a name that is missing here is refused all the same.
 */
export const powerNames: Readonly<Record<string, string | null>> = table(
  Object.fromEntries(
    Object.keys(powers).flatMap((power) =>
      words(powers[power] ?? "").map((name) => [name, power === "null" ? null : power]),
    ),
  ),
);
