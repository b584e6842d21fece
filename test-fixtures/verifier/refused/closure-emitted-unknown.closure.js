(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$, realm } = emitted$; safe$();
function f() { return realm; }
harden$(f); return { f }; })
// refused: not-allowed
