import { isNamespace, Namespace } from "@capc/runtime";

type Act = (...args: readonly unknown[]) => unknown;

/** What stands between a caller and a member: it calls `go` once, later, or not at all, and answers what the caller gets. */
export type Between = (name: string, go: () => unknown) => unknown;

/**
 * Makes a Namespace with the members of another one, each call of which goes through `between`. `claim` says that the result is of the type, as
 * the `assert` of a guard does: `Forwarder(purse, guard<Purse>().assert, …)`. Data members are passed on as they are.
 */
export const Forwarder = <T>(target: T, claim: (value: unknown) => T, between: Between): T => {
  if (!isNamespace(target)) throw new TypeError("target: expected a Namespace");
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries<unknown>(target as unknown as Record<string, unknown>)) {
    if (typeof member === "function") {
      const act = member as Act;
      members[name] = (...args: readonly unknown[]): unknown => between(name, () => act(...args));
    } else members[name] = member;
  }
  return claim(Namespace(members));
};
