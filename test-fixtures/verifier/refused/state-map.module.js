import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Map } = safe$();
const seen = new Map();
export function f(x) { seen.set(x, x); }
harden$(seen, f);
// refused: impure-initialiser
