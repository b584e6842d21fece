(function (emitted$, imports$) { const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
function f() { return (function () { return this; })(); }
harden$(f); return { f }; })
// refused: form
