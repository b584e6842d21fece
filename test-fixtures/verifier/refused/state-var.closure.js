(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
var n = 0; function f() { n++; return n; }
harden$(n, f); return { f }; })
// refused: module-state
