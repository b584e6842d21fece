(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const key = "node:" + "fs"; const fs = imports$[key]; function f() { return fs; }
harden$(key, fs, f); return { f }; })
// refused: not-allowed
