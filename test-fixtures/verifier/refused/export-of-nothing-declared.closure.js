(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return 1; }
harden$(f); return { f, process }; })
// refused: free-name
