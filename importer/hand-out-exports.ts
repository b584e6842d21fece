import type { Exports } from "./instantiate.ts";

/** The exports that hosts get: unguarded entries are for modules of the same build. */
export const withoutRaw = (exports: Exports): Exports =>
  Object.freeze(Object.fromEntries(Object.entries(exports).filter(([name]) => !name.endsWith("$raw"))));
