import { readFileSync } from "node:fs"; import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
return readFileSync(x);
}
harden$(f);
// refused: not-allowed
