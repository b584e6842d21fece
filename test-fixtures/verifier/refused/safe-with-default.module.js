import { safe as safe$, harden as harden$ } from "@capc/runtime/emitted"; const { Math = fetch } = safe$();
export function f() { return Math; }
harden$(f);
// refused: form
