(function again(emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return again({}, {}); }
harden$(f); return { f }; })
// refused: form
