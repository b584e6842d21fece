(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f(x) { return x
--> 0 ;
}
harden$(f); return { f }; })
// refused: html-comment
