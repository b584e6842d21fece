import type { Data, Revocable } from "./data.ts";

/** What one call may cost. What is left out stays as it was; what is asked for beyond it does not count. */
export interface FetchLimits {
  /** Of the body of a reply (8 MiB). */
  readonly maxBytes?: number;
  /** From the call to the last byte of the reply (30 s). */
  readonly timeoutMs?: number;
  /** Calls under way at once (16). */
  readonly concurrent?: number;
  readonly perMinute?: number;
}

/** What a server answered. A redirect is no answer: it is refused. */
export interface Reply {
  readonly status: number;
  /** By their names in lower case; of several of one name the values are joined by `, `. Without cookies. */
  readonly headers: { readonly [lowerName: string]: string };
  readonly body: Uint8Array;
  /** The body as text; what is not UTF-8 is refused as `not-text`. */
  text(): string;
  /** The body as data; what is not JSON is refused as `not-data`. */
  json(): Data;
}

export interface FetchOptions {
  readonly headers?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
}

/**
 * The right to call one server below one path by some methods. Paths are relative to that path and have no query in them; no spelling of one leads
 * to another server or out of the path.
 */
export interface Fetcher {
  get(path: string, options?: FetchOptions): Promise<Reply>;
  send(method: string, path: string, body?: string | Uint8Array, options?: FetchOptions): Promise<Reply>;
  /** A fetcher for what is below a path of this one. */
  under(prefix: string): Fetcher;
  /** A fetcher with those of the methods that this one has. */
  methods(...allowed: readonly string[]): Fetcher;
  /** A fetcher that sends these with each call. Who holds it can neither read nor replace them. */
  withHeaders(secret: { readonly [name: string]: string }): Fetcher;
  limited(limits: FetchLimits): Fetcher;
  /** A fetcher that can be taken back: what it has under way then fails as well. */
  revocable(): Revocable<Fetcher>;
}
