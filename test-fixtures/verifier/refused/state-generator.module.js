import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
function* count() { let n = 0; for (;;) yield ++n; }
const numbers = count();
export function f() { return numbers.next().value; }
harden$(count, numbers, f);
// refused: impure-initialiser
