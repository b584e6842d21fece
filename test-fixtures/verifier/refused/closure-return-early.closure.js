(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
return { f }; function f() { return 1; }
harden$(f); return { f }; })
// refused: impure-initialiser
