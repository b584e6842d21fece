import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null };
class A { static { let n = 0; kept.f = () => ++n; } }
export function f() { return kept.f(); }
harden$(kept, A, f);
// refused: impure-initialiser
