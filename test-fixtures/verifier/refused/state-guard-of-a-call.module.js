import { safe as safe$, harden as harden$, guard as guard$ } from "@capc/runtime/emitted"; safe$();
function check(x) { return x; }
function text() { return "{}"; }
const it = guard$(check, "it", text());
harden$(check, text, it);
// refused: impure-initialiser
