import { realm } from "@capc/runtime/emitted"; import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
return realm;
}
harden$(f);
// refused: not-allowed
