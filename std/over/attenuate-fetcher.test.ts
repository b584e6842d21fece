import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fetcher } from "../types/fetcher.ts";
import { type FetchScope, scopeOf } from "./fetch-scope.ts";
import { fetcherOver, type RawRequest } from "./fetcher-over.ts";

type Step =
  | { readonly kind: "under"; readonly prefix: string }
  | { readonly kind: "methods"; readonly allowed: readonly string[] }
  | { readonly kind: "headers"; readonly headers: Record<string, string> }
  | { readonly kind: "limited"; readonly maxBytes?: number }
  | { readonly kind: "revocable" };

const verbs = ["GET", "POST", "PUT", "DELETE", "TRACE", "get"];
const names = ["x-a", "X-A", "x-b", "authorization", "host"];
const segment = fc.constantFrom(
  "a",
  "b",
  "a%2fb",
  "..",
  "%2e%2e",
  "é",
  "",
  "/",
  "a/b",
  "..;",
  "b/",
  "%25",
  "a?x",
  "a#x",
  "//a",
);
const headers = fc.dictionary(fc.constantFrom(...names), fc.constantFrom("1", "2"), { maxKeys: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("under" as const), prefix: segment }),
  fc.record({ kind: fc.constant("methods" as const), allowed: fc.subarray(verbs) }),
  fc.record({ kind: fc.constant("headers" as const), headers }),
  fc.record({ kind: fc.constant("limited" as const), maxBytes: fc.nat(9) }, { requiredKeys: ["kind"] }),
  fc.record({ kind: fc.constant("revocable" as const) }),
);
const attempt = fc.record({ method: fc.constantFrom(...verbs), path: segment, headers });

/** A fetcher whose requests are noted and answered at once. */
function listening(): { fetcher: Fetcher; sent: RawRequest[] } {
  const sent: RawRequest[] = [];
  const scope: FetchScope = scopeOf(
    { prefix: "/v1", methods: ["GET", "POST", "PUT"], headers: { "x-b": "owner" } },
    () => 0,
  );
  const exchange = (request: RawRequest, _: number, resolve: (reply: never) => void) => {
    sent.push(request);
    resolve({ status: 200, headers: [], body: new Uint8Array() } as never);
    return { cancel: () => {} };
  };
  return { fetcher: fetcherOver({ now: () => 0, exchange }, scope), sent };
}

function attenuate(fetcher: Fetcher, one: Step): Fetcher {
  try {
    if (one.kind === "under") return fetcher.under(one.prefix);
    if (one.kind === "methods") return fetcher.methods(...one.allowed);
    if (one.kind === "headers") return fetcher.withHeaders(one.headers);
    if (one.kind === "limited") return fetcher.limited(one);
    return fetcher.revocable().cap;
  } catch (error) {
    // A step that is refused makes nothing.
    expect((error as { name: string }).name).toBe("CapError");
    return fetcher;
  }
}

const told = ({ method, target, headers, maxBytes }: RawRequest) => ({
  method,
  target,
  headers: Object.fromEntries(headers),
  maxBytes,
});

describe("attenuating a fetcher", () => {
  it("never makes a request possible that was not before", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(attempt, { minLength: 1, maxLength: 6 }),
        async (steps, attempts) => {
          const { fetcher, sent } = listening();
          // All fetchers on the way, the smallest last, with where each of them is.
          const way = [fetcher];
          for (const one of steps) way.push(attenuate(way.at(-1)!, one));
          const bases: string[] = [];
          for (const one of way) {
            await one.get("").catch(() =>
              one
                .send("POST", "")
                .catch(() => one.send("PUT", ""))
                .catch(() => {}),
            );
            bases.push(sent.at(-1)?.target ?? "");
          }
          for (let at = way.length - 1; at > 0; at--) {
            for (const { method, path, headers } of attempts) {
              sent.length = 0;
              await way[at]!.send(method, path, undefined, { headers }).catch(() => {});
              const [small] = sent;
              if (small === undefined) continue;
              expect(small.target.startsWith("/v1")).toBe(true);
              expect(["GET", "POST", "PUT"]).toContain(small.method);
              expect(Object.fromEntries(small.headers)["x-b"]).toBe("owner");
              // The one before can send the same, when it names what the smaller one was fixed to.
              const before = bases[at - 1]!;
              expect(small.target.startsWith(before)).toBe(true);
              const own = Object.fromEntries(small.headers.filter(([name]) => !isFixed(way, steps, at - 1, name)));
              sent.length = 0;
              await way[at - 1]!.send(small.method, small.target.slice(before.length), undefined, { headers: own });
              const { maxBytes, ...large } = told(sent[0]!);
              expect(large).toEqual({ method: small.method, target: small.target, headers: told(small).headers });
              expect(maxBytes).toBeGreaterThanOrEqual(small.maxBytes);
            }
          }
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });

  it("takes everything with it when one on the way is revoked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 4 }),
        fc.array(step, { maxLength: 4 }),
        attempt,
        async (above, below, { method, path }) => {
          const { fetcher, sent } = listening();
          const { cap, revoke } = above.reduce(attenuate, fetcher).revocable();
          const last = below.reduce(attenuate, cap);
          revoke();
          await last.send(method, path).catch(() => {});
          expect(sent).toEqual([]);
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });
});

/** Whether a header was fixed by a step that made the fetcher at a place. */
function isFixed(way: readonly Fetcher[], steps: readonly Step[], at: number, name: string): boolean {
  if (name === "x-b") return true;
  return steps.some(
    (one, i) =>
      i < at &&
      way[i] !== way[i + 1] &&
      one.kind === "headers" &&
      Object.keys(one.headers).some((key) => key.toLowerCase() === name),
  );
}
