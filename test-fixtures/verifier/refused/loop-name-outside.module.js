import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
for (const fetch of x) { x = 1; }
return fetch(x);
}
harden$(f);
// refused: free-name
