(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; safe$();
function f() { return 1; }
harden$(f); })
// refused: form
