import { safe as safe$ } from "@capc/runtime/emitted"; safe$();
function harden$(x) { return x; }
const list = [];
export function f(x) { list.push(x); }
harden$(harden$, list, f);
// refused: impure-initialiser
