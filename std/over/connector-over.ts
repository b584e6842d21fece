import { Namespace } from "@capc/runtime";
import { capError, refuse } from "../captured/cap-error.ts";
import { needBytes, needCount } from "../captured/check-arguments.ts";
import { freeze, lengthOfBytes, min, RawPromise } from "../captured/intrinsics.ts";
import type { Conn, Connector } from "../types/connector.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import { narrowLimits } from "./fetch-scope.ts";
import { type Gate, openGate, revocableGate } from "./gate.ts";
import { makeQueue } from "./in-turn.ts";

/** What a connection stands on. Each call answers once, with an error of capabilities if it has one; calls of a kind come one at a time. */
export interface RawConn {
  /** At least one byte and at most `max`, nobody else's; `undefined` at the end. */
  read(max: number, done: (error: Error | undefined, bytes: Uint8Array | undefined) => void): void;
  write(bytes: Uint8Array, done: (error: Error | undefined) => void): void;
  /** Ends it, whatever is under way. */
  close(): void;
}

export interface RawConnector {
  open(done: (error: Error | undefined, conn: RawConn | undefined) => void): void;
  after(ms: number, act: () => void): () => void;
  now(): number;
}

export interface ConnectScope {
  /** Of what a connection reads in all. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly gate: Gate;
}

/** Where the attenuation starts; an owner's limits take the place of the usual ones. */
export const connectScope = (limits: FetchLimits | undefined, now: () => number): ConnectScope =>
  narrowLimits(
    { maxBytes: limits?.maxBytes ?? 2 ** 30, timeoutMs: limits?.timeoutMs ?? 30_000, gate: openGate },
    { concurrent: 64, ...limits },
    now,
  );

const mostAtOnce = 2 ** 20;

/** One step of a connection: it ends by itself, in time, or because the connection does. */
const step = <T>(
  raw: RawConnector,
  timeoutMs: number,
  life: { end: Error | undefined; abort: ((error: Error) => void)[] },
  start: (done: (error: Error | undefined, value?: T) => void) => void,
  onTimeout: () => void,
): Promise<T> =>
  new RawPromise<T>((resolve, reject) => {
    let isOver = false;
    const settle = (error: Error | undefined, value?: T): void => {
      if (isOver) return;
      isOver = true;
      stop();
      for (let i = 0; i < life.abort.length; i++)
        if (life.abort[i] === settle) life.abort[i] = life.abort[life.abort.length - 1]!;
      life.abort.length--;
      if (error === undefined) resolve(value as T);
      else reject(error);
    };
    const stop = raw.after(timeoutMs, () => {
      settle(capError("timeout"));
      onTimeout();
    });
    life.abort[life.abort.length] = settle;
    if (life.end !== undefined) settle(life.end);
    else start(settle);
  });

/** A connection over a raw one. `leave` is called once, when it is closed. */
const connOver = (raw: RawConnector, conn: RawConn, scope: ConnectScope, leave: () => void) => {
  const life: { end: Error | undefined; abort: ((error: Error) => void)[] } = { end: undefined, abort: [] };
  let left = scope.maxBytes;
  const finish = (error: Error): void => {
    if (life.end !== undefined) return;
    life.end = error;
    while (life.abort.length > 0) life.abort[life.abort.length - 1]!(error);
    leave();
    conn.close();
  };
  // What has run out of time is in a state that nobody knows.
  const giveUp = (): void => finish(capError("closed"));
  const [inTurnToRead, inTurnToWrite] = [makeQueue(), makeQueue()];
  const facade = Namespace<Conn>({
    read: async (max) => {
      const most = needCount(max, "max", mostAtOnce, undefined, 1);
      return inTurnToRead(() => {
        if (left === 0) refuse("quota", `a connection reads ${scope.maxBytes} bytes`);
        return step<Uint8Array | undefined>(
          raw,
          scope.timeoutMs,
          life,
          (done) =>
            conn.read(min(most, left), (error, bytes) => {
              if (bytes !== undefined) left -= lengthOfBytes(bytes);
              done(error, bytes);
            }),
          giveUp,
        );
      });
    },
    write: async (data) => {
      const bytes = needBytes(data, "data");
      if (bytes.length > mostAtOnce) refuse("too-large", `more than ${mostAtOnce} bytes at once`);
      return inTurnToWrite(() => step<void>(raw, scope.timeoutMs, life, (done) => conn.write(bytes, done), giveUp));
    },
    close: async () => finish(capError("closed")),
  });
  return { facade, finish };
};

/** A connector over a raw one, as far as a scope goes. */
export const connectorOver = (raw: RawConnector, scope: ConnectScope): Connector =>
  Namespace<Connector>({
    connect: () =>
      new RawPromise<Conn>((resolve, reject) => {
        let finish: ((error: Error) => void) | undefined;
        let isOver = false;
        const leave = scope.gate.enter(() => {
          const error = capError("revoked");
          if (finish !== undefined) finish(error);
          else fail(error);
        });
        const fail = (error: Error): void => {
          if (isOver) return;
          isOver = true;
          stop();
          leave();
          reject(error);
        };
        const stop = raw.after(scope.timeoutMs, () => fail(capError("timeout")));
        raw.open((error, conn) => {
          // One that comes when nobody waits any more is closed.
          if (isOver) conn?.close();
          else if (conn === undefined) fail(error ?? capError("unreachable"));
          else {
            isOver = true;
            stop();
            const made = connOver(raw, conn, scope, leave);
            finish = made.finish;
            resolve(made.facade);
          }
        });
      }),
    limited: (limits) => connectorOver(raw, narrowLimits(scope, limits, raw.now)),
    revocable: () => {
      const { gate, revoke } = revocableGate(scope.gate);
      return Namespace({ cap: connectorOver(raw, freeze({ ...scope, gate })), revoke });
    },
  });
