import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const [counter] = { *[Symbol.iterator]() { let n = 0; yield () => ++n; } };
export function f() { return counter(); }
harden$(counter, f);
// refused: impure-initialiser
