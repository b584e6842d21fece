import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
class A { static get next() { let n = 0; return () => ++n; } }
const next = A.next;
export function f() { return next(); }
harden$(A, next, f);
// refused: impure-initialiser
