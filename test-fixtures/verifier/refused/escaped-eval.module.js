import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
return (0, \u0065v\u{61}l)(x);
}
harden$(f);
// refused: free-name
