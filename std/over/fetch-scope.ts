import { refuse } from "../captured/cap-error.ts";
import { needCount, needText } from "../captured/check-arguments.ts";
import { freeze, min, uncurry } from "../captured/intrinsics.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import { checkHeaders, type Header } from "./check-headers.ts";
import { type Gate, limitedGate, openGate } from "./gate.ts";
import { checkPath, joinPath } from "./join-path.ts";
import { readOwn } from "./read-record.ts";

const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);

/** What a fetcher may do. Attenuators make a smaller one. */
export interface FetchScope {
  readonly base: string;
  readonly methods: readonly string[];
  readonly headers: readonly Header[];
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly gate: Gate;
}

const longest = 2 ** 31 - 1;
const most = 2 ** 30;

/** Both limits of a record, or what was there before. */
export const narrowLimits = <T extends Pick<FetchScope, "maxBytes" | "timeoutMs" | "gate">>(
  scope: T,
  limits: FetchLimits,
  now: () => number,
): T => {
  const read = (key: string): number | undefined => {
    const value = readOwn(limits, key, "limits");
    return value === undefined ? undefined : needCount(value, key, longest);
  };
  const maxBytes = read("maxBytes");
  const timeoutMs = read("timeoutMs");
  const concurrent = read("concurrent");
  const perMinute = read("perMinute");
  const hasGate = concurrent !== undefined || perMinute !== undefined;
  return freeze({
    ...scope,
    maxBytes: min(maxBytes ?? most, scope.maxBytes),
    timeoutMs: min(timeoutMs ?? longest, scope.timeoutMs),
    gate: hasGate ? limitedGate(scope.gate, { concurrent, perMinute }, now) : scope.gate,
  });
};

/** What an owner says of a fetcher, whatever it stands on. */
export interface OwnerOptions {
  /** The path below which everything happens (all of the server). */
  readonly prefix?: string;
  /** What may be done there (`GET`, `HEAD`). */
  readonly methods?: readonly string[];
  /** Sent with each request, such as a token; modules cannot read them. */
  readonly headers?: { readonly [name: string]: string };
  readonly limits?: FetchLimits;
}

const checkMethods = (methods: readonly string[]): readonly string[] => {
  const checked: string[] = [];
  for (let i = 0; i < methods.length; i++) {
    const method = needText(methods[i], "methods");
    if (!isMatch(/^[A-Z][A-Z-]{0,30}$/, method)) refuse("bad-argument", "methods: expected names in capitals");
    // CONNECT makes a tunnel of a proxy; TRACE shows the headers that are nobody's to read.
    if (isMatch(/^(CONNECT|TRACE|TRACK)$/, method)) refuse("bad-argument", `methods: ${method} is never granted`);
    checked[i] = method;
  }
  return freeze(checked);
};

/** An owner may fix any header that is not the transport's, a cookie included. */
const isOwnersHeader = (name: string): boolean =>
  !isMatch(
    /^(host|connection|keep-alive|te|trailer|transfer-encoding|content-length|accept-encoding|upgrade|expect)$/,
    name,
  );

/** Where the attenuation starts. Limits that the owner names take the place of the usual ones, also where they are wider. */
export const scopeOf = ({ prefix, methods, headers, limits }: OwnerOptions, now: () => number): FetchScope =>
  narrowLimits(
    {
      base: prefix === undefined ? "" : joinPath("", checkPath(prefix, "prefix")),
      methods: checkMethods(methods ?? ["GET", "HEAD"]),
      headers: checkHeaders(headers, isOwnersHeader),
      maxBytes: limits?.maxBytes ?? 8 * 2 ** 20,
      timeoutMs: limits?.timeoutMs ?? 30_000,
      gate: openGate,
    },
    { concurrent: 16, ...limits },
    now,
  );
