(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const f = () => new.target;
harden$(f); return { f }; })
// refused: free-name
