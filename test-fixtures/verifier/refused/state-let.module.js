import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
let n = 0;
export function f() { return n; }
harden$(n, f);
// refused: module-state
