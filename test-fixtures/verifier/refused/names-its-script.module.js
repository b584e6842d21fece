import { safe as safe$, harden as harden$ } from "@capc/runtime/emitted"; safe$();
export const f = () => 1;
//# sourceURL=file:///host.js
harden$(f);
// refused: source-url
