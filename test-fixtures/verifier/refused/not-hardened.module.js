import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const list = [];
export function f(x) { list.push(x); }
harden$(f);
// refused: not-hardened
