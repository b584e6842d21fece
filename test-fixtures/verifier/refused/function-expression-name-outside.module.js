import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
const g = function fetch() { return 1; };
return fetch(g);
}
harden$(f);
// refused: free-name
