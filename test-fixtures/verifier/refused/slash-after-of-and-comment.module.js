import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x, g) {
x?.of //;
/globalThis.leaked/g
}
harden$(f);
// refused: free-name
