import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f() { return 1; }
if (true) f();
harden$(f);
// refused: impure-initialiser
