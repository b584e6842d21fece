import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
class A { get counter() { let n = 0; return () => ++n; } }
const key = 'proto' + 'type', counter = A[key].counter;
export function f() { return counter(); }
harden$(A, key, counter, f);
// refused: impure-initialiser
