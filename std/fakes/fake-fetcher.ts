import { capError } from "../captured/cap-error.ts";
import { freeze, indexOf, RawUint8Array, slice } from "../captured/intrinsics.ts";
import { type OwnerOptions, scopeOf } from "../over/fetch-scope.ts";
import { fetcherOver, type RawReply, type RawRequest } from "../over/fetcher-over.ts";
import { encodeOwn } from "../pure/utf8.ts";
import type { Fetcher } from "../types/fetcher.ts";
import type { FetchRequest } from "../types/http-listener.ts";

export interface FakeReply {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  /** A record or an array is sent as JSON. */
  readonly body?: unknown;
}

/** Replies by method and path, such as `GET /users/1`; a function makes one from the request, and may take its time. */
export interface FakeRoutes {
  readonly [route: string]: FakeReply | ((request: FetchRequest) => FakeReply | Promise<FakeReply>);
}

const noBytes = new RawUint8Array(0);

const bytesOf = (body: unknown): Uint8Array => {
  if (body === undefined) return noBytes;
  if (body instanceof RawUint8Array) return body.slice();
  return encodeOwn(typeof body === "string" ? body : JSON.stringify(body));
};

const toFetchRequest = ({ method, target, headers, body }: RawRequest): FetchRequest => {
  const mark = indexOf(target, "?");
  return freeze({
    method,
    path: mark < 0 ? target : slice(target, 0, mark),
    query: mark < 0 ? "" : slice(target, mark + 1),
    headers: Object.fromEntries(headers),
    body: body ?? noBytes,
  });
};

const toRawReply = ({ status = 200, headers = {}, body }: FakeReply): RawReply => {
  const isJson = typeof body === "object" && !(body instanceof RawUint8Array) && headers["content-type"] === undefined;
  const own = isJson ? { ...headers, "content-type": "application/json" } : headers;
  return { status, headers: Object.entries(own), body: bytesOf(body) };
};

/**
 * A fetcher for a server that is not there. It refuses what a real one refuses, before a route is looked for; what has none is answered with 404.
 * `requests` are those that came through.
 */
export const fakeFetcher = (
  routes: FakeRoutes,
  options: OwnerOptions & { readonly now?: () => number } = {},
): { readonly fetcher: Fetcher; readonly requests: readonly FetchRequest[] } => {
  const requests: FetchRequest[] = [];
  const { now = Date.now } = options;
  const answer = async (raw: RawRequest): Promise<RawReply> => {
    const request = toFetchRequest(raw);
    requests.push(request);
    const route = Object.hasOwn(routes, `${raw.method} ${request.path}`) && routes[`${raw.method} ${request.path}`];
    if (!route) return toRawReply({ status: 404, body: "not found" });
    return toRawReply(typeof route === "function" ? await route(request) : route);
  };
  const fetcher = fetcherOver(
    {
      now,
      exchange: (request, _, resolve, reject) => {
        answer(request).then(
          (reply) =>
            reply.body.length > request.maxBytes
              ? reject(capError("too-large", `more than ${request.maxBytes} bytes`))
              : resolve(reply),
          () => reject(capError("unreachable")),
        );
        return { cancel: reject };
      },
    },
    scopeOf(options, now),
  );
  return freeze({ fetcher, requests });
};
