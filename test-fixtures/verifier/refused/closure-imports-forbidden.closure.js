(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const { readFileSync } = imports$["node:fs"]; function f() { return readFileSync; }
harden$(f); return { f }; })
// refused: not-allowed
