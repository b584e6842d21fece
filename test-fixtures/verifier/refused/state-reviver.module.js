import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const counter = JSON.parse('1', () => { let n = 0; return () => ++n; });
export function f() { return counter(); }
harden$(counter, f);
// refused: impure-initialiser
