import { Namespace } from "@capc/runtime";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { needText } from "../captured/check-arguments.ts";
import { endsWith, freeze, isArray, slice, toLowerCase, uncurry } from "../captured/intrinsics.ts";
import type { Resolver } from "../types/connector.ts";
import { placeOf } from "./classify-address.ts";

/** Finds the addresses of a name that was checked. */
export type RawLookup = (host: string) => Promise<readonly string[]>;

const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);

/** A name as DNS has it, in lower case and without the dot at its end. An address is no name, in no spelling. */
export const checkHost = (value: unknown, name: string): string => {
  const text = toLowerCase(needText(value, name));
  const host = endsWith(text, ".") ? slice(text, 0, -1) : text;
  const isName =
    host.length <= 253 && isMatch(/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, host);
  return isName ? host : refuse("bad-name", `${name}: no name of a host`);
};

const isBelow = (host: string, suffix: string): boolean => host === suffix || endsWith(host, `.${suffix}`);

/** A resolver over a raw one, for names that end in one of some ways. Only addresses of the Internet are told. */
export const resolverOver = (lookup: RawLookup, suffixes: readonly string[]): Resolver =>
  Namespace<Resolver>({
    addresses: async (name) => {
      const host = checkHost(name, "host");
      let isHeld = false;
      for (let i = 0; i < suffixes.length; i++) if (isBelow(host, suffixes[i]!)) isHeld = true;
      if (!isHeld) refuse("refused", "host: not below what this resolver is for");
      let found: readonly string[];
      try {
        found = await lookup(host);
      } catch (error) {
        throw reasonOf(error) === undefined ? capError("not-found", host) : error;
      }
      const addresses: string[] = [];
      for (let i = 0; isArray(found) && i < found.length; i++) {
        // What stands in the owner's own network is not the caller's to know.
        if (placeOf(found[i]!) !== "public") return refuse("refused", "not a public address");
        addresses[i] = found[i]!;
      }
      return addresses.length === 0 ? refuse("not-found", host) : freeze(addresses);
    },
    under: (suffix) => {
      const below = checkHost(suffix, "suffix");
      const kept: string[] = [];
      for (let i = 0; i < suffixes.length; i++) {
        // The narrower of the two, if one of them is.
        if (isBelow(below, suffixes[i]!)) kept[kept.length] = below;
        else if (isBelow(suffixes[i]!, below)) kept[kept.length] = suffixes[i]!;
      }
      return resolverOver(lookup, freeze(kept));
    },
  });
