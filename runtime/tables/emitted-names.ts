import { words } from "./words.ts";

/** What a text may take from "@capc/runtime/emitted": all of its exports, for it holds nothing that a module may not have. */
export const emittedNames: readonly string[] = words(
  `Namespace arrayOf boolean builtin capability fail firstOf guard harden isArray isNamespace leave leaveFresh lengthOf namespace number object only put safe string twin within`,
);
