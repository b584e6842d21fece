import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { capError, refuse } from "../captured/cap-error.ts";
import {
  freeze,
  indexOf,
  isMatch,
  lastIndexOf,
  lengthOfBytes,
  max,
  min,
  RawPromise,
  slice,
  toLowerCase,
} from "../captured/intrinsics.ts";
import { type Header, headersToRecord } from "../over/check-headers.ts";
import { placeOf } from "../over/classify-address.ts";
import {
  type ListenerScope,
  listenerOver,
  listenerScope,
  type RawAnswer,
  type RawListener,
  type Respond,
} from "../over/listener-over.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import type { FetchRequest, HttpListener } from "../types/http-listener.ts";
import { gatherBytes } from "./gather-bytes.ts";

export interface HttpListenerOptions {
  /** 0 for one that is free. */
  readonly port: number;
  /** The address to listen at (`127.0.0.1`). */
  readonly host?: string;
  /** The names by which requests may call this server; `"any"` for all. Needed where others than this machine can come. */
  readonly names?: readonly string[] | "any";
  /** Body (1 MiB), time (30 s), requests at once (256). */
  readonly limits?: FetchLimits;
  /** To serve HTTPS: key and certificate in PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Told of what a handler threw, or answered that cannot be sent. Clients are told nothing of it. */
  readonly onError?: (error: unknown) => void;
}

// POWER: listening, by the functions as the package found them.
const [openServer, openTlsServer, startTimer, stopTimer] = [createServer, createTlsServer, setTimeout, clearTimeout];
const elapsed = performance.now.bind(performance);

/** Makes a listener for one address and port. Nothing is opened before something is served. */
export const makeHttpListener = (options: HttpListenerOptions): HttpListener => {
  const { port, host = "127.0.0.1", names, onError } = options;
  const isLocal = host === "localhost" || placeOf(host) === "loopback";
  if (!isLocal && names === undefined)
    refuse("bad-argument", 'names: say by which names this server is called, or "any"');
  const known = names ?? ["localhost", "127.0.0.1", "[::1]"];
  const raw: RawListener = {
    now: elapsed,
    after: (ms, act) => {
      const timer = startTimer(act, ms);
      return () => stopTimer(timer);
    },
    onError: (error) => {
      try {
        onError?.(error);
      } catch {}
    },
    open: (scope, handle) => open({ ...options, port, host, known }, scope, handle),
  };
  return listenerOver(raw, listenerScope(options.limits, elapsed), { isTaken: false });
};

/** Whether a request calls this server by one of its names. A page of another site could else have its name point here, and read what is served. */
const isCalledBy = (request: IncomingMessage, known: readonly string[] | "any"): boolean => {
  let host: string | undefined;
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    if (toLowerCase(request.rawHeaders[i]!) !== "host") continue;
    if (host !== undefined) return false;
    host = toLowerCase(request.rawHeaders[i + 1]!);
  }
  if (host === undefined) return false;
  if (known === "any") return true;
  const colon = lastIndexOf(host, ":");
  const name = colon > lastIndexOf(host, "]") ? slice(host, 0, colon) : host;
  for (let i = 0; i < known.length; i++) if (toLowerCase(known[i]!) === name) return true;
  return false;
};

const mostHeaders = 100;

/** Whether another server in front of this one may have read it in another way: what Node itself lets through. */
const isAmbiguous = ({ httpVersion, rawHeaders, url }: IncomingMessage): boolean => {
  // A target in another form asks for a proxy.
  if (!isMatch(/^\/[\x21-\x7e]*$/, url ?? "") || rawHeaders.length > 2 * mostHeaders) return true;
  if (httpVersion === "1.1") return false;
  // Of chunks HTTP/1.0 knows nothing: to whoever speaks it the body ends elsewhere.
  for (let i = 0; i < rawHeaders.length; i += 2) if (toLowerCase(rawHeaders[i]!) === "transfer-encoding") return true;
  return httpVersion !== "1.0";
};

/** So many bodies are read at once; whole ones are counted by the limits. Requests without one are not kept waiting by those. */
const mostBodies = 256;

const hasBody = ({ rawHeaders }: IncomingMessage): boolean => {
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = toLowerCase(rawHeaders[i]!);
    if (name === "transfer-encoding" || (name === "content-length" && rawHeaders[i + 1] !== "0")) return true;
  }
  return false;
};

const toRequest = (request: IncomingMessage, body: Uint8Array): FetchRequest => {
  const target = request.url!;
  const mark = indexOf(target, "?");
  const headers: Header[] = [];
  const lines = request.rawHeaders;
  for (let i = 0; i + 1 < lines.length; i += 2) headers[headers.length] = [lines[i]!, lines[i + 1]!];
  return freeze({
    method: request.method!,
    path: mark < 0 ? target : slice(target, 0, mark),
    query: mark < 0 ? "" : slice(target, mark + 1),
    headers: headersToRecord(headers),
    body,
  });
};

const hasNoBody = (status: number): boolean => status === 204 || status === 304;

/** Sends what was checked. The connection is closed where its state is not known to be good. */
const send = (
  response: ServerResponse,
  method: string | undefined,
  { status, headers, body }: RawAnswer,
  isLast: boolean,
): void => {
  if (response.headersSent || response.destroyed) return;
  const lines: string[] = [];
  for (let i = 0; i < headers.length; i++) lines.push(headers[i]![0], headers[i]![1]);
  if (!hasNoBody(status)) lines.push("content-length", `${body === undefined ? 0 : lengthOfBytes(body)}`);
  if (isLast) lines.push("connection", "close");
  response.writeHead(status, lines);
  response.end(hasNoBody(status) || method === "HEAD" ? undefined : body);
};

const short = (status: number): RawAnswer => ({ status, headers: [], body: undefined });

type Where = HttpListenerOptions & { readonly host: string; readonly known: readonly string[] | "any" };

const open = (
  { port, host, known, tls }: Where,
  scope: ListenerScope,
  handle: (request: FetchRequest, respond: Respond) => void,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  let isClosing = false;
  let bodies = 0;
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    const { method } = request;
    const answer = (reply: RawAnswer, isLast = isClosing): void => send(response, method, reply, isLast);
    request.on("error", () => {});
    response.on("error", () => {});
    if (isAmbiguous(request)) answer(short(400), true);
    else if (!isCalledBy(request, known)) answer(short(421), true);
    else if (bodies >= mostBodies && hasBody(request)) answer(short(503), true);
    else {
      const counted = hasBody(request) ? 1 : 0;
      bodies += counted;
      const timer = startTimer(() => answer(short(408), true), scope.timeoutMs);
      gatherBytes(request, scope.maxBytes, (body) => {
        bodies -= counted;
        stopTimer(timer);
        if (body === "too-large") answer(short(413), true);
        else if (body !== "broken") handle(toRequest(request, body), answer);
      });
    }
  };
  const settings = {
    // Whatever flags the process was started with.
    insecureHTTPParser: false,
    maxHeaderSize: 16_384,
    requestTimeout: max(1, scope.timeoutMs),
    headersTimeout: max(1, min(10_000, scope.timeoutMs)),
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
    noDelay: true,
  };
  const server: Server =
    tls === undefined
      ? openServer(settings, hear)
      : openTlsServer({ ...settings, handshakeTimeout: settings.headersTimeout, ...tls }, hear);
  server.maxConnections = 1024;
  // All of them: beyond a number Node only leaves them out, and which host is asked would be another one to whoever reads on.
  server.maxHeadersCount = 0;
  // A client that reads nothing does not keep its connection.
  server.timeout = 2 * scope.timeoutMs;
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    else socket.destroy();
  });
  const close = (): Promise<void> =>
    new RawPromise((resolve) => {
      isClosing = true;
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return new RawPromise((resolve, reject) => {
    server.on("error", (error) => {
      const { code } = error as { code?: string };
      reject(capError(code === "EADDRINUSE" ? "busy" : code === "EACCES" ? "denied" : "failed", "cannot listen there"));
    });
    server.listen({ port, host, backlog: 512 }, () => {
      const { port: actual } = server.address() as AddressInfo;
      const name = indexOf(host, ":") < 0 ? host : `[${host}]`;
      resolve({ url: `${tls === undefined ? "http" : "https"}://${name}:${actual}`, close });
    });
  });
};
