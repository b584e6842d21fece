import data from "./data.json" with { type: "json" }; import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export function f(x) {
return data;
}
harden$(f);
// refused: unknown-syntax
