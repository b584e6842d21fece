(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const { helper } = imports$["./b.ts"];
function f(x) { helper = x; }
harden$(f); return { f }; })
// refused: assigned
