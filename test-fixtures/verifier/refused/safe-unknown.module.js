import { safe as safe$, harden as harden$ } from "@capc/runtime/emitted"; const { Proxy } = safe$();
export function f(x) { return new Proxy(x, {}); }
harden$(f);
// refused: not-allowed
