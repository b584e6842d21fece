import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null };
const text = JSON.stringify(kept, function () { let n = 0; this[''].f = () => ++n; });
export function f() { return kept.f(); }
harden$(kept, text, f);
// refused: impure-initialiser
