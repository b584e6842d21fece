(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const make = imports$["constructor"]; function f() { return make; }
harden$(f); return { f }; })
// refused: not-allowed
