import { freeze, RawUint8Array } from "../captured/intrinsics.ts";
import {
  type ListenerScope,
  listenerOver,
  listenerScope,
  type RawAnswer,
  type Respond,
} from "../over/listener-over.ts";
import { encodeOwn } from "../pure/utf8.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import type { FetchRequest, HttpListener } from "../types/http-listener.ts";

/** A request for a service that listens nowhere; what is left out is `GET`, and empty. */
export interface AskedRequest extends Omit<Partial<FetchRequest>, "body"> {
  readonly path: string;
  readonly body?: string | Uint8Array;
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers: { readonly [lowerName: string]: string };
  readonly body: Uint8Array;
  text(): string;
}

export interface FakeListener {
  readonly listener: HttpListener;
  /** Asks whatever is being served. Rejects while nothing is. */
  ask(request: AskedRequest): Promise<FakeAnswer>;
  /** What handlers threw, or answered that cannot be sent. */
  readonly errors: readonly unknown[];
}

const toAnswer = ({ status, headers, body = new RawUint8Array(0) }: RawAnswer, method: string): FakeAnswer => {
  const sent = method === "HEAD" || status === 204 || status === 304 ? new RawUint8Array(0) : body;
  return freeze({
    status,
    headers: Object.fromEntries(headers),
    body: sent,
    text: () => new TextDecoder().decode(sent),
  });
};

const toRequest = ({ method = "GET", path, query = "", headers = {}, body = "" }: AskedRequest): FetchRequest => {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const bytes = typeof body === "string" ? encodeOwn(body) : body.slice();
  return freeze({ method, path, query, headers: freeze(Object.fromEntries(named)), body: bytes });
};

/** A listener whose requests come from the test. Handlers are held to what a real one holds them to. */
export const fakeHttpListener = (options: { readonly limits?: FetchLimits } = {}): FakeListener => {
  let serving: { scope: ListenerScope; handle: (request: FetchRequest, respond: Respond) => void } | undefined;
  const errors: unknown[] = [];
  const listener = listenerOver(
    {
      now: Date.now,
      after: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      onError: (error) => errors.push(error),
      open: async (scope, handle) => {
        serving = { scope, handle };
        return { url: "http://127.0.0.1:0", close: async () => void (serving = undefined) };
      },
    },
    listenerScope(options.limits, Date.now),
    { isTaken: false },
  );
  const ask = async (asked: AskedRequest): Promise<FakeAnswer> => {
    if (serving === undefined) throw new Error("nothing is served");
    const { scope, handle } = serving;
    const request = toRequest(asked);
    if (request.body.length > scope.maxBytes) return toAnswer({ status: 413, headers: [], body: undefined }, "GET");
    return new Promise((resolve) => handle(request, (answer) => resolve(toAnswer(answer, request.method))));
  };
  return freeze({ listener, ask, errors });
};
