import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const counters = [...{ *[Symbol.iterator]() { let n = 0; yield () => ++n; } }];
export function f() { return counters[0](); }
harden$(counters, f);
// refused: impure-initialiser
