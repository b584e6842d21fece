(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const { constructor: make } = imports$["./b.ts"]; function f() { return make; }
harden$(f); return { f }; })
// refused: not-allowed
