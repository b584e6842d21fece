import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
x.__defineGetter__("y", () => 1);
}
harden$(f);
// refused: leak-name
