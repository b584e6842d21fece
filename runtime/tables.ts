/**
 * The one safe-list table. The compiler's rules, the verifier, lockdown and the documentation read these and nothing else,
 * so that they cannot disagree about what a module may name. Data only: importing it has no effect.
 */
export { emittedNames } from "./tables/emitted-names.ts";
export { type Fate, type Intrinsic, listIntrinsics } from "./tables/intrinsics.ts";
export { constantNames, leakNames, moduleImports, modulePackages, powerNames } from "./tables/names.ts";
export { permits } from "./tables/permits.ts";
export { pureCalls } from "./tables/pure-calls.ts";
export { safeNames } from "./tables/safe-names.ts";
export { type Advice, tamedMembers } from "./tables/tamed-members.ts";
