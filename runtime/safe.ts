import { freeze } from "./primordials.ts";
import { realm } from "./realm.ts";

/**
 * The intrinsics as modules have them, without clocks, chance and reflection. Each emitted module calls this first, and so no module starts in
 * a realm where another could have changed them.
 */
export const safe = freeze((): Readonly<Record<string, unknown>> => {
  if (realm.safe === undefined) {
    throw new Error(
      'this realm is not locked down: import "@capc/runtime/lockdown" before any module that capc compiled',
    );
  }
  realm.noteModule(safe);
  return realm.safe;
});
