import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const later = await 1;
export function f() { return later; }
harden$(later, f);
// refused: impure-initialiser
