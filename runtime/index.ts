export { Attr } from "./attr.ts";
export { isNamespace } from "./brand.ts";
export { type BrandPair, makeBrandPair, type Sealed } from "./brand-pair.ts";
export { makeCaretaker, type Revocable } from "./caretaker.ts";
export { detailOf, GuardError } from "./guard-error.ts";
export { harden } from "./harden.ts";
export { isLockedDown, lockdown, stackOf } from "./lockdown.ts";
export { Namespace } from "./namespace.ts";
export type { LockdownReport } from "./realm.ts";
