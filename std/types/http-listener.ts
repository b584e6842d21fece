import type { Revocable } from "./data.ts";
import type { FetchLimits } from "./fetcher.ts";

/** A request as it came. */
export interface FetchRequest {
  /** In capitals. */
  readonly method: string;
  /** From the `/` on, as it was sent: escapes are not decoded, and nothing is normalised. */
  readonly path: string;
  /** Without its `?`; empty if there is none. */
  readonly query: string;
  /** By their names in lower case; of several of one name the values are joined by `, `. */
  readonly headers: { readonly [lowerName: string]: string };
  readonly body: Uint8Array;
}

/** What is answered. Lengths and what belongs to the connection are the listener's to say. */
export interface FetchAnswer {
  /** From 200 to 599. */
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  /** Text is sent as `text/plain` in UTF-8 if the headers name no other type. */
  readonly body?: string | Uint8Array;
}

/** A listener at work. */
export interface Service {
  /** Where it can be reached. */
  readonly url: string;
  /** Takes no more requests, and waits for those under way. May be called more than once. */
  stop(): Promise<void>;
}

/** The right to answer HTTP requests at one address and port. */
export interface HttpListener {
  /** Calls `handler` for each request, until it is stopped. One at a time: a second is refused as `busy`. */
  serve(handler: (request: FetchRequest) => Promise<FetchAnswer>): Promise<Service>;
  /** Of a request: its body, the time until it is answered, how many at once and in a minute. */
  limited(limits: FetchLimits): HttpListener;
  /** A listener that can be taken back: what it serves then stops. */
  revocable(): Revocable<HttpListener>;
}
