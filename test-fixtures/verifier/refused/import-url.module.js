import { x as y } from "data:text/javascript,export const x = globalThis"; import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
return y;
}
harden$(f);
// refused: not-allowed
