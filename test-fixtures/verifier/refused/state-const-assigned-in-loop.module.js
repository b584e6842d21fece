import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const n = 1;
export function f(x) { for (n of x) return n; }
harden$(n, f);
// refused: assigned
