(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return import("node:fs"); }
harden$(f); return { f }; })
// refused: unknown-syntax
