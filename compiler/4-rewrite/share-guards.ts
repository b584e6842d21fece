import type { Guard } from "../3-lower/guard.ts";

/** A guard that another module of the build writes and exports. */
export interface SharedGuard {
  readonly specifier: string;
  readonly imported: string;
}

/** Where the guard of a declared type is written: in the module that declares it, once for the whole build. */
export interface GuardSharing {
  /** Says how the module at `path` writes a guard of its own; answers the name under which the others import it. */
  offer(path: string, write: (guard: Guard) => string): void;
  /** The guard as `path` imports it, if another module declares its type. */
  find(guard: Guard, path: string): SharedGuard | undefined;
}

export function makeGuardSharing(): GuardSharing {
  const writers = new Map<string, (guard: Guard) => string>();
  return {
    offer(path, write) {
      writers.set(path, write);
    },
    find(guard, path) {
      const owner = guard.kind === "named" ? ownerOf(guard.id) : undefined;
      const write = owner === undefined || owner === path ? undefined : writers.get(owner);
      return write && { specifier: relativeSpecifier(path, owner!), imported: write(guard) };
    },
  };
}

/** The file that declares a type, for types that mean the same everywhere: `path#offset`, without type arguments. */
const ownerOf = (id: string): string | undefined => /^(.+)#\d+$/.exec(id)?.[1];

function relativeSpecifier(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.length - shared;
  return `${up === 0 ? "./" : "../".repeat(up)}${there.slice(shared).join("/")}`;
}
