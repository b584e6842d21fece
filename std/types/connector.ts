import type { Revocable } from "./data.ts";
import type { FetchLimits } from "./fetcher.ts";

/** A connection that stands. */
export interface Conn {
  /** The next bytes, at least one and at most `max`; `undefined` at the end. */
  read(max: number): Promise<Uint8Array | undefined>;
  /** Answers when the system has taken the bytes. At most 1 MiB at once. */
  write(data: Uint8Array): Promise<void>;
  /** May be called more than once. All other calls are then refused as `closed`. */
  close(): Promise<void>;
}

/** The right to connect to one port of one host, by TLS or not: its owner has decided. */
export interface Connector {
  connect(): Promise<Conn>;
  /** `maxBytes` that a connection reads, `timeoutMs` of each call, `concurrent` connections and how many begin in a minute. */
  limited(limits: FetchLimits): Connector;
  /** A connector that can be taken back, with the connections that were made. */
  revocable(): Revocable<Connector>;
}

/** The right to ask for the addresses of names that end in certain ways. */
export interface Resolver {
  addresses(host: string): Promise<readonly string[]>;
  /** For a name and those below it. */
  under(suffix: string): Resolver;
}
