import { lookup } from "node:dns";
import { connect as connectTcp, type Socket } from "node:net";
import { clearTimeout, setTimeout } from "node:timers";
import { connect as connectTls } from "node:tls";
import { capError, refuse } from "../captured/cap-error.ts";
import { includes, isArray, slice, thenOf } from "../captured/intrinsics.ts";
import { placeOf } from "../over/classify-address.ts";
import { parseUrl } from "../pure/parse-url.ts";

/** Finds the addresses of a name. Whatever it answers is checked. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface ReachOptions {
  /** Also addresses of private networks, for a service of one's own. Never this machine, and never link-local ones. */
  readonly allowPrivate?: boolean;
  /** Also this one port of this machine, for tests and for a service beside the program. */
  readonly allowLoopback?: number;
  /** In place of the system's resolver. */
  readonly resolve?: Resolve;
}

export interface Target {
  readonly host: string;
  readonly port: number;
  /** TLS, with these certificates of authorities in place of the known ones. */
  readonly tls: { readonly ca?: string | undefined } | undefined;
}

// POWER: the network, by the functions as the package found them.
const [openTcp, openTls, ask, startTimer, stopTimer] = [connectTcp, connectTls, lookup, setTimeout, clearTimeout];

export const askSystem = (host: string, done: (addresses: readonly string[] | undefined) => void): void =>
  ask(host, { all: true, verbatim: true }, (error, found) => {
    const addresses: string[] = [];
    if (error === null) for (let i = 0; i < found.length; i++) addresses[i] = found[i]!.address;
    done(error === null ? addresses : undefined);
  });

/** Whether an address may be talked to, at a port. */
export const mayReach = (address: string, port: number, options: ReachOptions): boolean => {
  const place = placeOf(address);
  if (place === "public") return true;
  if (place === "private") return options.allowPrivate === true;
  return place === "loopback" && options.allowLoopback === port;
};

/** The host of a URL, without the brackets of an IPv6 address. */
export const bareHost = (host: string): string => (host[0] === "[" ? slice(host, 1, -1) : host);

/** A host as the URL standard reads it, so that no spelling of an address is another one to us than to the network. */
export const hostOf = (text: string): string => {
  const isAddress = includes(text, ":") && text[0] !== "[";
  const url = parseUrl(`http://${isAddress ? `[${text}]` : text}/`);
  const isHost =
    url !== undefined &&
    (text[0] !== "[" || text[text.length - 1] === "]") &&
    url.hostname !== "" &&
    // The rest of it has to be what was put around the host.
    url.href === `http://${url.hostname}/`;
  return isHost ? bareHost(url.hostname) : refuse("bad-argument", "host: no name or address");
};

/** An owner's mistake is told at once: an address that will never be reached. */
export const refuseAddress = (host: string, port: number, options: ReachOptions): void => {
  if (placeOf(host) !== undefined && !mayReach(host, port, options)) refuse("refused", "not a public address");
};

type Done = (error: Error | undefined, socket: Socket | undefined) => void;
const unreachable = (): Error => capError("unreachable");

/** Of so many addresses each gets its time; whoever answers with thousands would keep us busy long after the caller has given up. */
const mostTried = 8;

/** Finds the addresses of a host, all of which have to be allowed: an answer in which one is not was made by somebody with plans. */
export const resolveChecked = (
  { host, port }: Target,
  options: ReachOptions,
  done: (error: Error | undefined, addresses: readonly string[]) => void,
): void => {
  const check = (found: readonly string[] | undefined): void => {
    const addresses: string[] = [];
    let error = found === undefined || !isArray(found) || found.length === 0 ? unreachable() : undefined;
    for (let i = 0; error === undefined && i < found!.length; i++) {
      const address: unknown = found![i];
      if (typeof address === "string" && mayReach(address, port, options)) {
        if (i < mostTried) addresses[i] = address;
      } else error = capError("refused", "not a public address");
    }
    done(error, error === undefined ? addresses : []);
  };
  if (placeOf(host) !== undefined) check([host]);
  else if (options.resolve === undefined) askSystem(host, check);
  else {
    try {
      thenOf(
        options.resolve(host),
        (found) => check(found as readonly string[]),
        () => check(undefined),
      );
    } catch {
      check(undefined);
    }
  }
};

/**
 * Opens a connection to an address that was checked, and to no other: the socket is given the address and never the name, so that a second answer of
 * the resolver has no say. Answers once it stands, and once more is known of the other side than its address: with TLS, its name.
 */
export const connectChecked = (target: Target, options: ReachOptions, done: Done): void =>
  resolveChecked(target, options, (error, addresses) => {
    if (error === undefined) tryAddress(target, options, addresses, 0, done);
    else done(error, undefined);
  });

/** How long one of several addresses may stay silent. */
const patience = 3000;

const tryAddress = (
  target: Target,
  options: ReachOptions,
  addresses: readonly string[],
  at: number,
  done: Done,
): void => {
  const socket = openTcp({ host: addresses[at]!, port: target.port, noDelay: true });
  let isSettled = false;
  const fail = (): void => {
    if (isSettled) return;
    isSettled = true;
    stopTimer(timer);
    socket.destroy();
    if (at + 1 < addresses.length) tryAddress(target, options, addresses, at + 1, done);
    else done(unreachable(), undefined);
  };
  const timer = startTimer(fail, at + 1 < addresses.length ? patience : 60_000);
  // Without a listener an error would end the process; the later owner of the socket has one of its own.
  socket.on("error", fail);
  socket.once("connect", () => {
    if (isSettled) return;
    isSettled = true;
    stopTimer(timer);
    const peer = socket.remoteAddress;
    if (peer === undefined || !mayReach(peer, target.port, options)) {
      socket.destroy();
      done(capError("refused", "not a public address"), undefined);
    } else if (target.tls === undefined) done(undefined, socket);
    else secure(socket, target, done);
  });
};

const secure = (plain: Socket, { host, tls }: Target, done: Done): void => {
  const { ca } = tls!;
  // The name decides whose certificate it must be; for an address there is none to send.
  const servername = placeOf(host) === undefined ? { servername: host } : {};
  const socket = openTls({
    socket: plain,
    host,
    ...servername,
    ...(ca === undefined ? {} : { ca }),
    rejectUnauthorized: true,
  });
  let isSettled = false;
  const fail = (): void => {
    if (isSettled) return;
    isSettled = true;
    stopTimer(timer);
    socket.destroy();
    plain.destroy();
    done(unreachable(), undefined);
  };
  const timer = startTimer(fail, 60_000);
  socket.on("error", fail);
  socket.once("close", fail);
  socket.once("secureConnect", () => {
    if (isSettled) return;
    isSettled = true;
    stopTimer(timer);
    if (socket.authorized) done(undefined, socket);
    else {
      socket.destroy();
      done(unreachable(), undefined);
    }
  });
};
