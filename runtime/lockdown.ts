import { hideHooks } from "./lockdown/hide-host-context.ts";
import { hideStacks } from "./lockdown/hide-stacks.ts";
import { namedIntrinsics, reach } from "./lockdown/intrinsics.ts";
import { lendAccessors, repairAssignment } from "./lockdown/repair-assignment.ts";
import { tame } from "./lockdown/tame.ts";
import { create, defineProperty, freeze, hasOwn, keys, ownKeys } from "./primordials.ts";
import { realm } from "./realm.ts";
import { safeNames } from "./tables/safe-names.ts";
import type { LockdownReport } from "./types/realm.ts";

const RawError = Error;
const { deleteProperty } = Reflect;

// Prototypes of things with elements, each by a property of its own and one whose redefinition switches off nothing that is fast.
const turning = { at: "at", propertyIsEnumerable: "propertyIsEnumerable", BYTES_PER_ELEMENT: "constructor" };

/**
 * Freezes an intrinsic. If V8 freezes a prototype of arrays while it is in its usual form, every store to an element of any array asks the
 * prototypes first, and is 10 to 50 times slower in the whole realm. Redefining a property makes the prototype a dictionary, which spares
 * that; `create` then brings the usual form back, also to constructors, which become dictionaries where something is taken from them.
 */
const freezeIntrinsic = (value: object): void => {
  const mark = typeof value === "object" && keys(turning).find((name) => hasOwn(value, name));
  if (mark) defineProperty(value, turning[mark as keyof typeof turning], { writable: false });
  freeze(value);
  if (mark || hasOwn(value, "prototype")) create(value);
};

const lockRealm = (): LockdownReport => {
  const named = namedIntrinsics();
  const removed: string[] = [];
  const stuck: string[] = [];
  hideStacks();
  hideHooks();
  // A newcomer has to be thought about before modules get it. They have a `Reflect` of their own, and libraries hang things on the host's.
  reach(named, (owner, key, path) => owner === Reflect || (deleteProperty(owner, key) ? removed : stuck).push(path));
  const tamed = tame(named);
  lendAccessors();
  repairAssignment(named);
  const forModules = Object.keys(tamed).map((path) => ({ path, value: tamed[path]! }));
  const { all, set } = reach([...forModules, ...named]);
  for (const { value } of all) if (value !== RawError && value !== Reflect) freezeIntrinsic(value);
  // The host's are out of modules' reach, and libraries hang things on them: only what they have by themselves becomes constant.
  for (const owner of [RawError, Reflect])
    for (const key of ownKeys(owner)) {
      const isLimit = key === "stackTraceLimit";
      if (key !== "prepareStackTrace") defineProperty(owner, key, { configurable: false, writable: isLimit });
    }
  const globals = globalThis as unknown as Record<string, unknown>;
  realm.intrinsics = set;
  realm.safe = freeze(Object.fromEntries(safeNames.map((name) => [name, tamed[name] ?? globals[name]])));
  return (realm.report = freeze({ removed: freeze(removed), stuck: freeze(stuck) }));
};

/**
 * Takes the leaks out of this realm and freezes its intrinsics, once and for good; further calls answer the same report. Import what patches
 * intrinsics before. Hosts keep `Date.now`, `Math.random`, `Function`, stack traces and the like under their global names.
 */
export const lockdown = (): LockdownReport => {
  try {
    return realm.report ?? lockRealm();
  } catch (cause) {
    throw new Error("lockdown() came too late: intrinsics are frozen", { cause });
  }
};

/** Whether modules can start here. */
export const isLockedDown = (): boolean => realm.safe !== undefined;

/** For hosts: the stack of an error, which `error.stack` does not show once a module could have read it there. */
export const stackOf = (error: unknown): string | undefined => {
  try {
    return realm.stackOf ? realm.stackOf(error) : (error as Error).stack;
  } catch {
    return undefined; // no error at all, or one whose `stack` throws
  }
};
