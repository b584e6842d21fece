import { harden as harden$ } from "@capc/runtime/emitted";
function safe$() { return { Math: null }; } const { Math } = safe$();
export function f(x) { return Math; }
harden$(f);
// refused: not-hardened
