(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const all = imports$; function f(x) { return all[x]; }
harden$(all, f); return { f }; })
// refused: free-name
