(function (emitted$, imports$, more) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return more; }
harden$(f); return { f }; })
// refused: form
