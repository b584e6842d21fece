import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
class A { static #n = 0; static next() { return ++A.#n; } }
export function f() { return A.next(); }
harden$(A, f);
// refused: impure-initialiser
