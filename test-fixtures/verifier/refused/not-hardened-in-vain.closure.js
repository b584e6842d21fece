(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; const { Object, Math } = safe$();
const list = []; function f(x) { list.push(x); } if (true) return { f };
harden$(list, f); return { f }; })
// refused: impure-initialiser
