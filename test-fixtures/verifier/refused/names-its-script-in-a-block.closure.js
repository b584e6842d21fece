(function (emitted$, imports$) { "use strict"; const { safe: safe$, harden: harden$ } = emitted$; safe$();
const f = () => 1; /*@ sourceURL=file:///host.js */
harden$(f); return { f }; })
// refused: source-url
