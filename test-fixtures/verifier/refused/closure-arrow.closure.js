((emitted$, imports$) => { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const f = () => 1;
harden$(f); return { f }; })
// refused: form
