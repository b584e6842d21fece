(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return 1; }
harden$(f); return { __proto__: f }; })
// refused: form
