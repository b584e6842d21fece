import { create, defineProperty } from "./primordials.ts";

// A realm may hold two copies of this package: two versions in node_modules, or one bundled and one not. They must agree on what
// a Namespace is. What they share stands on the global object, where modules cannot look: they have neither `globalThis` nor
// `Symbol.for`. The number is that of the agreement; a copy with another agreement keeps its own brands.
const key = Symbol.for("@capc/runtime:1");
const realm = globalThis as unknown as Record<symbol, Record<string, unknown>>;
if (realm[key] === undefined) defineProperty(realm, key, { value: create(null) });
const shared = realm[key] as Record<string, unknown>;

/** Makes a thing of which a realm has one, whichever copy of the package asks first. */
export const once = <T>(name: string, make: () => T): T => (shared[name] ??= make()) as T;
