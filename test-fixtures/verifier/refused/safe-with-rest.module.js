import { safe as safe$, harden as harden$ } from "@capc/runtime/emitted"; const { ...all } = safe$();
export function f(x) { return all[x]; }
harden$(f);
// refused: form
