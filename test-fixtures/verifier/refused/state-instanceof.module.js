import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null };
const is = kept instanceof class { static [Symbol.hasInstance](o) { let n = 0; o.f = () => ++n; } };
export function f() { return kept.f(); }
harden$(kept, is, f);
// refused: impure-initialiser
