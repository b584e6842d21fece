import { capError } from "../captured/cap-error.ts";
import { RawPromise } from "../captured/intrinsics.ts";
import { checkHost, resolverOver } from "../over/resolver-over.ts";
import type { Resolver } from "../types/connector.ts";
import { askSystem, type Resolve } from "./connect-checked.ts";

export interface ResolverOptions {
  /** The names, and what is below them, that may be asked for. */
  readonly suffixes: readonly string[];
  /** In place of the system's resolver. */
  readonly resolve?: Resolve;
}

const bySystem: Resolve = (host) =>
  new RawPromise((resolve, reject) => {
    askSystem(host, (found) => (found === undefined ? reject(capError("not-found", host)) : resolve(found)));
  });

/** Makes a resolver for names that end in certain ways. Each question goes to the servers of who owns the name: it can carry data to them. */
export const makeResolver = ({ suffixes, resolve = bySystem }: ResolverOptions): Resolver => {
  const checked: string[] = [];
  for (let i = 0; i < suffixes.length; i++) checked[i] = checkHost(suffixes[i], "suffixes");
  return resolverOver(resolve, checked);
};
