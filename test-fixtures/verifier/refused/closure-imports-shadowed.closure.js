(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function imports$() { return 1; }
function f(x) { return imports$(x); }
harden$(imports$, f); return { f }; })
// refused: duplicate-name
