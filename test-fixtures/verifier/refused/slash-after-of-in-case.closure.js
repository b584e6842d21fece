(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f(x, g) { switch (x) { case 1: let y = x?.of /* : */
/globalThis.leaked/g; } }
harden$(f); return { f }; })
// refused: free-name
