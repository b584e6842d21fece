import { create, defineProperty, freeze } from "./primordials.ts";
import type { Realm } from "./types/realm.ts";

// A realm may hold two copies of this package: two versions in node_modules, or one bundled and one not. They must agree on what
// a Namespace is. What they share stands on the global object, where modules cannot look: they have neither `globalThis` nor
// `Symbol.for`. The number is that of the agreement; a copy with another agreement keeps its own brands.
const key = Symbol.for("@capc/runtime:1");
const host = globalThis as unknown as Record<symbol, Record<string, unknown>>;
if (!host[key]) defineProperty(host, key, { value: create(null) });
const shared = host[key] as Record<string, unknown>;

/** Makes a thing of which a realm has one, whichever copy of the package asks first. */
export const once = <T>(name: string, make: () => T): T => (shared[name] ??= make()) as T;

/** What all copies of this package in a realm know of it. */
export const realm: Realm = once("realm", () => ({}));

/**
 * The intrinsics as modules have them, without clocks, chance and reflection. Each emitted module calls this first, and so no module starts in
 * a realm where another could have changed them.
 */
export const safe = freeze((): Readonly<Record<string, unknown>> => {
  if (!realm.safe)
    throw new Error('this realm is not locked down: import "@capc/runtime/lockdown" before any compiled module');
  realm.isInUse = true;
  realm.noteCaller?.(safe);
  return realm.safe;
});
