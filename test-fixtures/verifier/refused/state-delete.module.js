import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: 1 };
const g = delete kept.f;
export function f() { return g; }
harden$(kept, g, f);
// refused: impure-initialiser
