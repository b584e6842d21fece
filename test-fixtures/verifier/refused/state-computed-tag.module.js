import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const raw = String['raw']`a`;
export function f() { return raw; }
harden$(raw, f);
// refused: impure-initialiser
