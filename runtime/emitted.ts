/** What emitted code imports, and nothing else does: the compiler, the verifier and this list change together. */

export { isNamespace, twin } from "./brand.ts";
export { capability, only } from "./capability.ts";
export { boolean, number, object, string } from "./check-leaf.ts";
export { fail, firstOf, within } from "./guard-error.ts";
export { guard } from "./guard-object.ts";
export { harden } from "./harden.ts";
export { leave, leaveFresh } from "./leave.ts";
export { Namespace, namespace } from "./namespace.ts";
export { isArray, put } from "./primordials.ts";
export { arrayOf, builtin, lengthOf } from "./read-data.ts";
export { safe } from "./realm.ts";
