import { freeze } from "../captured/intrinsics.ts";
import { connectorOver, connectScope, type RawConn } from "../over/connector-over.ts";
import { checkHost, resolverOver } from "../over/resolver-over.ts";
import type { Conn, Connector, Resolver } from "../types/connector.ts";
import type { FetchLimits } from "../types/fetcher.ts";

/** Bytes on their way from one end to the other. */
const makePipe = () => {
  let bytes: number[] = [];
  let isEnded = false;
  let wake: (() => void) | undefined;
  const notify = (): void => {
    const act = wake;
    wake = undefined;
    act?.();
  };
  const read: RawConn["read"] = (max, done) => {
    if (bytes.length > 0) {
      const part = new Uint8Array(bytes.slice(0, max));
      bytes = bytes.slice(max);
      done(undefined, part);
    } else if (isEnded) done(undefined, undefined);
    else wake = () => read(max, done);
  };
  return {
    read,
    write: (more: Uint8Array): void => {
      for (const byte of more) bytes.push(byte);
      notify();
    },
    end: (): void => {
      isEnded = true;
      notify();
    },
  };
};

const after = (ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** A connector to something that a function plays: it has the other end of each connection, which closes when it is done. */
export const fakeConnector = (
  peer: (other: Conn) => Promise<void>,
  options: { readonly limits?: FetchLimits } = {},
): Connector => {
  const connOf = (from: ReturnType<typeof makePipe>, to: ReturnType<typeof makePipe>): RawConn => ({
    read: from.read,
    write: (bytes, done) => {
      to.write(bytes);
      done(undefined);
    },
    close: () => {
      from.end();
      to.end();
    },
  });
  const base = { after, now: Date.now };
  return connectorOver(
    {
      ...base,
      open: (done) => {
        const [there, back] = [makePipe(), makePipe()];
        const other = connectorOver(
          { ...base, open: (made) => made(undefined, connOf(there, back)) },
          connectScope({}, Date.now),
        );
        void other.connect().then(async (end) => {
          await peer(end).catch(() => {});
          await end.close();
        });
        done(undefined, connOf(back, there));
      },
    },
    connectScope(options.limits, Date.now),
  );
};

/** A resolver that knows these names, and is for all below the ends of names that are given (those of the names). */
export const fakeResolver = (
  names: { readonly [host: string]: readonly string[] },
  suffixes: readonly string[] = Object.keys(names),
): Resolver =>
  resolverOver(
    async (host) => (Object.hasOwn(names, host) ? names[host]! : []),
    freeze(suffixes.map((suffix) => checkHost(suffix, "suffixes"))),
  );
