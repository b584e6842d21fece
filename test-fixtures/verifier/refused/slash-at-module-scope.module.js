import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const x = { of: 2 }, g = 1;
const y = x?.of //;
/globalThis.leaked/g;
export function f() { return y; }
harden$(x, g, y, f);
// refused: free-name
