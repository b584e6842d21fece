(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const runtime = imports$["@capc/runtime"]; function f(x) { return runtime[x]; }
harden$(f); return { f }; })
// refused: form
