import { Namespace } from "@capc/runtime";
import { namespace } from "@capc/runtime/emitted";
import { capError, refuse } from "../captured/cap-error.ts";
import { needBytes, needText, needWellFormed } from "../captured/check-arguments.ts";
import { freeze, isBytes, RawPromise } from "../captured/intrinsics.ts";
import { decodeOwn, encodeOwn } from "../pure/utf8.ts";
import type { Fetcher, FetchOptions, Reply } from "../types/fetcher.ts";
import { checkHeaders, type Header, headersToRecord, isRequestHeader } from "./check-headers.ts";
import { type FetchScope, narrowLimits } from "./fetch-scope.ts";
import { revocableGate } from "./gate.ts";
import { checkPath, joinPath, writeQuery } from "./join-path.ts";
import { jsonToData } from "./json-to-data.ts";
import { readOwn, readTexts } from "./read-record.ts";

/** A request whose every part is checked. */
export interface RawRequest {
  readonly method: string;
  /** Path and query as they are sent. */
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | undefined;
  readonly maxBytes: number;
}

export interface RawReply {
  readonly status: number;
  readonly headers: readonly Header[];
  /** Nobody else's. */
  readonly body: Uint8Array;
}

/** What a fetcher stands on: one server. */
export interface RawFetch {
  /** Answers once; after `cancel`, or `timeoutMs`, never with a reply. Errors are those of capabilities. */
  exchange(
    request: RawRequest,
    timeoutMs: number,
    resolve: (reply: RawReply) => void,
    reject: (error: Error) => void,
  ): { cancel(error: Error): void };
  /** Milliseconds, of whatever clock. */
  now(): number;
}

const contains = (list: readonly string[], one: string): boolean => {
  for (let i = 0; i < list.length; i++) if (list[i] === one) return true;
  return false;
};

/** By the quicker way that compiled modules have: the literal is fresh, and has no accessors. */
const replyOf = ({ status, headers, body }: RawReply): Reply =>
  namespace<Reply>({
    status,
    headers: headersToRecord(headers),
    body,
    text: () => decodeOwn(body),
    json: () => jsonToData(decodeOwn(body)),
  });

const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304;

const bodyOf = (body: unknown): Uint8Array | undefined => {
  if (body === undefined) return undefined;
  if (typeof body === "string") return encodeOwn(needWellFormed(body, "body"));
  return isBytes(body) ? needBytes(body, "body") : refuse("bad-argument", "body: expected string or Uint8Array");
};

/** A fetcher over one server, as far as a scope goes. */
export const fetcherOver = (raw: RawFetch, scope: FetchScope): Fetcher => {
  const isFree = (name: string): boolean => {
    for (let i = 0; i < scope.headers.length; i++) if (scope.headers[i]![0] === name) return false;
    return isRequestHeader(name);
  };
  const readHeaders = (given: unknown): readonly Header[] => {
    const own = checkHeaders(given, isFree);
    const all: Header[] = [];
    for (let i = 0; i < own.length; i++) all[i] = own[i]!;
    for (let i = 0; i < scope.headers.length; i++) all[all.length] = scope.headers[i]!;
    return all;
  };
  const prepare = (method: unknown, path: unknown, body: unknown, options: FetchOptions | undefined): RawRequest => {
    const verb = needText(method, "method");
    if (!contains(scope.methods, verb)) refuse("refused", "method: not one that was granted");
    const below = checkPath(path, "path");
    const query = writeQuery(readTexts(readOwn(options, "query", "options"), "query"));
    const bytes = bodyOf(body);
    if (bytes !== undefined && (verb === "GET" || verb === "HEAD")) refuse("bad-argument", `body: ${verb} has none`);
    const target = joinPath(scope.base, below) + query;
    if (target.length > 16_384) refuse("too-large", "path and query: more than 16 KiB");
    const headers = readHeaders(readOwn(options, "headers", "options"));
    return { method: verb, target, headers, body: bytes, maxBytes: scope.maxBytes };
  };
  const call = (method: unknown, path: unknown, body: unknown, options: FetchOptions | undefined): Promise<Reply> =>
    new RawPromise<Reply>((resolve, reject) => {
      // The promise's own executor turns what is thrown here, and by the gate, into its rejection.
      const request = prepare(method, path, body, options);
      let leave: (() => void) | undefined;
      let under: { cancel(error: Error): void } | undefined;
      let isOver = false;
      const end = (act: () => void): void => {
        if (isOver) return;
        isOver = true;
        leave?.();
        act();
      };
      leave = scope.gate.enter(() => {
        const error = capError("revoked");
        end(() => reject(error));
        under?.cancel(error);
      });
      const accept = (reply: RawReply): void => {
        if (isRedirect(reply.status)) reject(capError("refused", "the server answered with a redirect"));
        else resolve(replyOf(reply));
      };
      under = raw.exchange(
        request,
        scope.timeoutMs,
        (reply) => end(() => accept(reply)),
        (error) => end(() => reject(error)),
      );
    });
  return Namespace<Fetcher>({
    get: (path, options) => call("GET", path, undefined, options),
    send: call,
    under: (prefix) => fetcherOver(raw, freeze({ ...scope, base: joinPath(scope.base, checkPath(prefix, "prefix")) })),
    methods: (...allowed) => {
      const kept: string[] = [];
      for (let i = 0; i < allowed.length; i++) {
        const method = needText(allowed[i], "methods");
        if (contains(scope.methods, method)) kept[kept.length] = method;
      }
      return fetcherOver(raw, freeze({ ...scope, methods: freeze(kept) }));
    },
    withHeaders: (secret) => fetcherOver(raw, freeze({ ...scope, headers: freeze(readHeaders(secret)) })),
    limited: (limits) => fetcherOver(raw, narrowLimits(scope, limits, raw.now)),
    revocable: () => {
      const { gate, revoke } = revocableGate(scope.gate);
      return Namespace({ cap: fetcherOver(raw, freeze({ ...scope, gate })), revoke });
    },
  });
};
