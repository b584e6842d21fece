(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f(x) { [f] = x; }
harden$(f); return { f }; })
// refused: assigned
