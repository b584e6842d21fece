import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { capError } from "../captured/cap-error.ts";
import { needCount, needText } from "../captured/check-arguments.ts";
import { min, RawUint8Array, setBytes, viewOf } from "../captured/intrinsics.ts";
import { connectorOver, connectScope, type RawConn } from "../over/connector-over.ts";
import type { Connector } from "../types/connector.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import { connectChecked, hostOf, type ReachOptions, refuseAddress } from "./connect-checked.ts";

export interface ConnectorOptions extends ReachOptions {
  /** A name or an address, in whatever spelling the URL standard knows. */
  readonly host: string;
  readonly port: number;
  /** Speak TLS, with certificates of these authorities in PEM in place of the known ones. */
  readonly tls?: boolean | { readonly ca?: string };
  readonly limits?: FetchLimits;
}

// POWER: connections, by the functions as the package found them.
const [startTimer, stopTimer] = [setTimeout, clearTimeout];
const elapsed = performance.now.bind(performance);

/** Makes a connector for one port of one host. It connects only to addresses of the Internet, unless the options say otherwise. */
export const makeConnector = (options: ConnectorOptions): Connector => {
  const port = needCount(options.port, "port", 65_535, undefined, 1);
  const host = hostOf(needText(options.host, "host"));
  refuseAddress(host, port, options);
  const { tls = false } = options;
  const target = { host, port, tls: tls === false ? undefined : tls === true ? {} : { ca: tls.ca } };
  return connectorOver(
    {
      now: elapsed,
      after: (ms, act) => {
        const timer = startTimer(act, ms);
        return () => stopTimer(timer);
      },
      open: (done) => connectChecked(target, options, (error, socket) => done(error, socket && rawConn(socket))),
    },
    connectScope(options.limits, elapsed),
  );
};

/** A socket that is read when somebody wants to: what nobody reads stays where it comes from. */
const rawConn = (socket: Socket): RawConn => {
  let rest: Uint8Array | undefined;
  let isEnded = false;
  let isBroken = false;
  let wake: (() => void) | undefined;
  const notify = (): void => {
    const act = wake;
    wake = undefined;
    act?.();
  };
  socket.pause();
  socket.on("readable", notify);
  socket.on("end", () => {
    isEnded = true;
    notify();
  });
  socket.on("error", () => {
    isBroken = true;
    notify();
  });
  socket.on("close", () => {
    isEnded = true;
    notify();
  });
  const read: RawConn["read"] = (max, done) => {
    if (rest === undefined) {
      const chunk = socket.read() as Uint8Array | null;
      if (chunk !== null && chunk.length > 0) rest = chunk;
    }
    if (rest !== undefined) {
      const size = min(max, rest.length);
      const bytes = new RawUint8Array(size);
      setBytes(bytes, viewOf(rest, 0, size));
      rest = size === rest.length ? undefined : viewOf(rest, size, rest.length);
      done(undefined, bytes);
    } else if (isBroken) done(capError("failed", "the connection broke off"), undefined);
    else if (isEnded) done(undefined, undefined);
    else wake = () => read(max, done);
  };
  return {
    read,
    write: (bytes, done) => {
      if (isBroken || socket.destroyed || !socket.writable) done(capError("failed", "the connection broke off"));
      else socket.write(bytes, (error) => done(error ? capError("failed", "the connection broke off") : undefined));
    },
    close: () => {
      // What was written is still sent; what the other side sends is not waited for.
      socket.end(() => socket.destroy());
      socket.setTimeout(5000, () => socket.destroy());
    },
  };
};
