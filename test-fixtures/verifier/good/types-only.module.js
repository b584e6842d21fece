import { safe as safe$ } from "@capc/runtime/emitted"; safe$(); import "./side.js"; import other, { inner as deep } from "./inner.js";


export { deep as default, other };
