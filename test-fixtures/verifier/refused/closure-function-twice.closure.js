(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return 1; }
function f() { return 2; }
harden$(f); return { f }; })
// refused: duplicate-name
