(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const f = () => arguments[0];
harden$(f); return { f }; })
// refused: free-name
