import { isReadOtherwise } from "../1-open/is-read-otherwise.ts";
import type { Guard } from "../3-lower/guard.ts";

/** A guard that another module of the build writes and exports. */
export interface SharedGuard {
  readonly specifier: string;
  readonly imported: string;
}

/** Where the guard of a declared type is written: in the module that declares it, once for the whole build. */
export interface GuardSharing {
  /** Who asked whom for what, in order. */
  readonly asked: readonly AskedGuard[];
  /** Says how the module at `path` writes a guard of its own; answers the name under which the others import it. */
  offer(path: string, write: (guard: Guard) => string): void;
  /** The guard as `path` imports it, if another module declares its type. */
  find(guard: Guard, path: string): SharedGuard | undefined;
}

/** `during`: the module that was being rewritten. */
export interface AskedGuard {
  readonly during: string;
  readonly path: string;
  readonly owner: string;
  readonly guard: Guard & { readonly kind: "named" };
  readonly imported: string;
}

/** Whether one module of a build may import guards from another. */
export type SharesGuards = (from: string, owner: string) => boolean;

/** `during` says which module is being rewritten. */
export function makeGuardSharing(during: () => string, sharesGuards: SharesGuards): GuardSharing {
  const writers = new Map<string, (guard: Guard) => string>();
  const asked: AskedGuard[] = [];
  return {
    asked,
    offer(path, write) {
      writers.set(path, write);
    },
    find(guard, path) {
      const owner = ownerElsewhere(guard, path, sharesGuards);
      const write = owner === undefined ? undefined : writers.get(owner);
      if (owner === undefined || write === undefined) return undefined;
      const specifier = relativeSpecifier(path, owner);
      if (isReadOtherwise(specifier)) return undefined;
      const one = { during: during(), path, owner, guard: guard as AskedGuard["guard"], imported: "" };
      asked.push(one);
      one.imported = write(guard);
      return { specifier, imported: one.imported };
    },
  };
}

/** The file that declares a type, for types that mean the same everywhere: `path#name`, without type arguments. */
const ownerOf = (id: string): string | undefined => /^(.+)#[^#<>/]+$/.exec(id)?.[1];

export const ownerOfGuard = (guard: Guard): string | undefined =>
  guard.kind === "named" ? ownerOf(guard.id) : undefined;

/** The module that writes a guard for `path`, if that is not `path` itself. */
export function ownerElsewhere(guard: Guard, path: string, sharesGuards: SharesGuards): string | undefined {
  const owner = ownerOfGuard(guard);
  return owner === undefined || owner === path || !sharesGuards(path, owner) ? undefined : owner;
}

export function relativeSpecifier(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.length - shared;
  return `${up === 0 ? "./" : "../".repeat(up)}${there.slice(shared).join("/")}`;
}
