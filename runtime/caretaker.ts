import { isNamespace } from "./brand.ts";
import { fail } from "./guard-error.ts";
import { namespace } from "./namespace.ts";
import { apply, freeze, keys, put } from "./primordials.ts";
import type { Revocable } from "./types/revocable.ts";

/**
 * Makes a forwarder to a Namespace with the same members, and a function that cuts it off for good. Calls pass through as they are: a Namespace
 * that a method returned before stays with whoever has it. Data members are constants, and so cannot be taken back.
 */
export const makeCaretaker = freeze(<T extends object>(target: T): Revocable<T> => {
  if (!isNamespace(target)) fail("makeCaretaker", "target", "Namespace", target);
  // Dropped on revocation, so that what was lent can be collected although the borrower still holds the forwarder.
  let lent: Record<string, unknown> | undefined = target as Record<string, unknown>;
  const members: Record<string, unknown> = {};
  const names = keys(target);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const member = lent[name];
    if (typeof member !== "function") put(members, name, member);
    else
      put(members, name, (...args: unknown[]): unknown => {
        if (!lent) throw new TypeError(`${name}: revoked`);
        return apply(lent[name] as () => unknown, undefined, args);
      });
  }
  const revoke = (): void => void (lent = undefined);
  return namespace({ cap: namespace(members) as T, revoke });
});
