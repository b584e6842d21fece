import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { lengthOfBytes, toLowerCase } from "../captured/intrinsics.ts";
import type { Header } from "../over/check-headers.ts";
import { type OwnerOptions, scopeOf } from "../over/fetch-scope.ts";
import { fetcherOver, type RawFetch, type RawReply } from "../over/fetcher-over.ts";
import { parseUrl } from "../pure/parse-url.ts";
import type { Fetcher } from "../types/fetcher.ts";
import { bareHost, connectChecked, type ReachOptions, refuseAddress, type Target } from "./connect-checked.ts";
import { gatherBytes } from "./gather-bytes.ts";

export interface FetcherOptions extends ReachOptions, OwnerOptions {
  /** Scheme, host and port: `https://api.example`. */
  readonly origin: string;
  /** Certificates of authorities to trust in place of the known ones, in PEM. */
  readonly ca?: string;
}

// POWER: HTTP requests, by the functions as the package found them.
const [send, startTimer, stopTimer, RawAgent] = [httpRequest, setTimeout, clearTimeout, Agent];
const elapsed = performance.now.bind(performance);

/** The origin as the URL standard reads it, so that no spelling of an address is another one to us than to the network. */
const parseOrigin = (
  origin: string,
): { readonly target: Omit<Target, "tls">; readonly host: string; readonly isTls: boolean } => {
  const url = parseUrl(origin);
  if (url === undefined) return refuse("bad-argument", "origin: not a URL");
  const isTls = url.scheme === "https:";
  if (!isTls && url.scheme !== "http:") refuse("bad-argument", "origin: expected http or https");
  if (url.username !== "" || url.password !== "")
    refuse("bad-argument", "origin: credentials in a URL end in logs; use headers");
  if (url.path !== "/" || url.query !== "" || url.hash !== "")
    refuse("bad-argument", "origin: only scheme, host and port; a path goes into prefix");
  const host = url.port === "" ? url.hostname : `${url.hostname}:${url.port}`;
  const port = url.port === "" ? (isTls ? 443 : 80) : +url.port;
  return { target: { host: bareHost(url.hostname), port }, host, isTls };
};

/** Makes a fetcher for one server. It connects only to addresses of the Internet, unless the options say otherwise. */
export const makeFetcher = (options: FetcherOptions): Fetcher => {
  const { target, host, isTls } = parseOrigin(options.origin);
  refuseAddress(target.host, target.port, options);
  const tls = isTls ? { ca: options.ca } : undefined;
  const raw = rawFetch({ ...target, tls }, host, options);
  return fetcherOver(raw, scopeOf(options, raw.now));
};

/** Requests to one server over connections that are kept for the next one. Each connection was checked when it was made. */
const rawFetch = (target: Target, host: string, options: ReachOptions): RawFetch => {
  const agent = new RawAgent({ keepAlive: true, maxFreeSockets: 8 });
  const creator = agent as unknown as { createConnection: unknown };
  creator.createConnection = (_: unknown, done: (error: Error | null, socket?: Socket) => void): void =>
    connectChecked(target, options, (error, socket) => done(error ?? null, socket));
  return {
    now: elapsed,
    exchange: ({ method, target: path, headers, body, maxBytes }, timeoutMs, resolve, reject) => {
      const lines: string[] = ["host", host, "accept-encoding", "identity"];
      for (let i = 0; i < headers.length; i++) {
        lines[lines.length] = headers[i]![0];
        lines[lines.length] = headers[i]![1];
      }
      const hasLength = body !== undefined || (method !== "GET" && method !== "HEAD");
      if (hasLength) {
        lines[lines.length] = "content-length";
        lines[lines.length] = `${body === undefined ? 0 : lengthOfBytes(body)}`;
      }
      let current: ClientRequest | undefined;
      let isOver = false;
      const end = (error: Error | undefined, reply?: RawReply): void => {
        if (isOver) return;
        isOver = true;
        stopTimer(timer);
        if (error === undefined) resolve(reply!);
        else {
          reject(error);
          current?.destroy();
        }
      };
      const start = (isRetry: boolean): void => {
        let request: ClientRequest;
        try {
          request = send({
            method,
            path,
            headers: lines,
            setHost: false,
            // Whatever flags the process was started with.
            insecureHTTPParser: false,
            maxHeaderSize: 16_384,
            agent,
            host: target.host,
            port: target.port,
          });
        } catch {
          // All of it was checked; what Node has against it, it would say with a stack.
          end(capError("failed", "the request cannot be sent"));
          return;
        }
        current = request;
        // Not a thousand, behind which Node leaves out what says how the body is packed.
        request.maxHeadersCount = 0;
        request.on("response", (response) => readReply(response, maxBytes, end));
        request.on("upgrade", (_, socket) => {
          socket.destroy();
          end(capError("refused", "the server wants another protocol"));
        });
        request.on("error", (error) => {
          // A connection that was kept may be closed by the server the moment it is used again; nothing has been done then.
          const isStale = request.reusedSocket && (method === "GET" || method === "HEAD") && !isRetry && !isOver;
          if (isStale && (error as { code?: string }).code === "ECONNRESET") start(true);
          else end(reasonOf(error) === undefined ? capError("unreachable") : error);
        });
        request.end(body);
      };
      const timer = startTimer(() => end(capError("timeout")), timeoutMs);
      start(false);
      return { cancel: (error) => end(error) };
    },
  };
};

/** Reads a reply to its end, or as far as it is allowed to be long. */
const readReply = (
  response: IncomingMessage,
  maxBytes: number,
  end: (error: Error | undefined, reply?: RawReply) => void,
): void => {
  const headers: Header[] = [];
  const lines = response.rawHeaders;
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const name = toLowerCase(lines[i]!);
    headers[headers.length] = [name, lines[i + 1]!];
    if (name === "content-encoding" && lines[i + 1] !== "identity")
      end(capError("failed", "the server compressed what it was asked not to"));
  }
  gatherBytes(response, maxBytes, (body) => {
    if (body === "too-large") end(capError("too-large", `more than ${maxBytes} bytes`));
    else if (body === "broken") end(capError("failed", "the connection ended before the reply"));
    else end(undefined, { status: response.statusCode ?? 0, headers, body });
  });
};
