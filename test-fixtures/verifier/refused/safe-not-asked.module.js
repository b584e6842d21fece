import { harden as harden$ } from "@capc/runtime/emitted";
export function f(x) { return x; }
harden$(f);
// refused: missing-prologue
