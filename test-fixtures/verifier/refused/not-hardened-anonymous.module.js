import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
export default function () { return 1; }
function f() { return 1; }
harden$(f);
// refused: unknown-syntax
