import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
class Give { constructor(o) { return o; } }
class Cell extends Give { #n = 0; static next(o) { if (!(#n in o)) new Cell(o); return ++o.#n; } }
const key = {};
export function f() { return Cell.next(key); }
harden$(Give, Cell, key, f);
// refused: impure-initialiser
