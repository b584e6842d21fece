import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const re = /a/g;
export function f() { re.lastIndex++; return re.lastIndex; }
harden$(re, f);
// refused: impure-initialiser
