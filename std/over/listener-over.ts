import { Namespace } from "@capc/runtime";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { needBytes, needCount, needFunction, needWellFormed } from "../captured/check-arguments.ts";
import { freeze, includes, isBytes, isPromise, startsWith, thenOf } from "../captured/intrinsics.ts";
import { encodeOwn } from "../pure/utf8.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import type { FetchAnswer, FetchRequest, HttpListener, Service } from "../types/http-listener.ts";
import { checkHeaders, type Header } from "./check-headers.ts";
import { type FetchScope, narrowLimits } from "./fetch-scope.ts";
import { type Gate, openGate, revocableGate } from "./gate.ts";
import { readOwn } from "./read-record.ts";

/** An answer whose every part is checked. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | undefined;
}

/** Answers a request, once; what is said after that is not heard. */
export type Respond = (answer: RawAnswer) => void;

/** What a listener stands on: a place where requests come in. */
export interface RawListener {
  /** Opens the place; `handle` gets requests whose bodies are whole. Errors are those of capabilities. */
  open(
    limits: ListenerScope,
    handle: (request: FetchRequest, respond: Respond) => void,
  ): Promise<{ readonly url: string; close(): Promise<void> }>;
  after(ms: number, act: () => void): () => void;
  now(): number;
  /** Tells the host of what a handler threw, or answered that is no answer. */
  onError(error: unknown): void;
}

/** `gate` is what each request goes through, `serviceGate` each call of `serve`. */
export type ListenerScope = Pick<FetchScope, "maxBytes" | "timeoutMs" | "gate"> & { readonly serviceGate: Gate };

/** Where the attenuation starts; an owner's limits take the place of the usual ones. */
export const listenerScope = (limits: FetchLimits | undefined, now: () => number): ListenerScope =>
  narrowLimits(
    {
      maxBytes: limits?.maxBytes ?? 2 ** 20,
      timeoutMs: limits?.timeoutMs ?? 30_000,
      gate: openGate,
      serviceGate: openGate,
    },
    { concurrent: 256, ...limits },
    now,
  );

const plain = (status: number, text: string): RawAnswer => ({
  status,
  headers: [["content-type", "text/plain; charset=utf-8"]],
  body: encodeOwn(text),
});
// Said in full here: what went wrong inside is told to the host and nobody else.
const failed = plain(500, "internal error\n");
const unavailable = plain(503, "unavailable\n");

/** What a handler may set: all but what says how the answer is transported. */
const isAnswerHeader = (name: string): boolean =>
  !includes(" connection keep-alive transfer-encoding content-length upgrade trailer te ", ` ${name} `) &&
  !startsWith(name, "proxy-");

const hasHeader = (headers: readonly Header[], name: string): boolean => {
  for (let i = 0; i < headers.length; i++) if (headers[i]![0] === name) return true;
  return false;
};

/** A handler's answer, each part looked at once. Nothing that could end a header line is let through. */
export const checkAnswer = (answer: unknown): RawAnswer => {
  if (typeof answer !== "object" || answer === null) return refuse("bad-argument", "answer: expected a record");
  const status = needCount(readOwn(answer, "status", "answer"), "status", 599, undefined, 200);
  const given = checkHeaders(readOwn(answer, "headers", "answer"), isAnswerHeader);
  const body = readOwn(answer, "body", "answer");
  const headers: Header[] = [];
  for (let i = 0; i < given.length; i++) headers[i] = given[i]!;
  if (!hasHeader(given, "x-content-type-options")) headers[headers.length] = ["x-content-type-options", "nosniff"];
  if (body === undefined) return { status, headers, body: undefined };
  if (isBytes(body)) return { status, headers, body: needBytes(body, "body") };
  if (!hasHeader(given, "content-type")) headers[headers.length] = ["content-type", "text/plain; charset=utf-8"];
  return { status, headers, body: encodeOwn(needWellFormed(body, "body")) };
};

/** A listener over a raw one, as far as a scope goes. `place` is shared by all that are made of one: it has room for one service. */
export const listenerOver = (raw: RawListener, scope: ListenerScope, place: { isTaken: boolean }): HttpListener => {
  /** Calls a stranger's handler so that it answers in time and once, and throws at nobody. */
  const handleWith =
    (handler: (request: FetchRequest) => Promise<FetchAnswer>) =>
    (request: FetchRequest, respond: Respond): void => {
      let isOver = false;
      let leave: (() => void) | undefined;
      const end = (answer: RawAnswer): void => {
        if (isOver) return;
        isOver = true;
        stopTimer();
        leave?.();
        respond(answer);
      };
      const fail = (error: unknown): void => {
        if (!isOver) raw.onError(error);
        end(failed);
      };
      const stopTimer = raw.after(scope.timeoutMs, () => end(unavailable));
      try {
        leave = scope.gate.enter(() => end(unavailable));
      } catch {
        end(unavailable);
        return;
      }
      const accept = (answer: unknown): void => {
        if (isOver) return;
        let checked: RawAnswer;
        try {
          checked = checkAnswer(answer);
        } catch (error) {
          fail(error);
          return;
        }
        end(checked);
      };
      try {
        const result: unknown = handler(request);
        if (isPromise(result)) thenOf(result, accept, fail);
        else accept(result);
      } catch (error) {
        fail(error);
      }
    };
  return Namespace<HttpListener>({
    serve: async (handler) => {
      const handle = handleWith(needFunction(handler, "handler"));
      if (place.isTaken) refuse("busy", "something is served already");
      let stop: (() => Promise<void>) | undefined;
      let isCancelled = false;
      // A service is one long call: who takes the listener back ends it.
      const leave = scope.serviceGate.enter(() => {
        isCancelled = true;
        if (stop !== undefined)
          thenOf(
            stop(),
            () => {},
            () => {},
          );
      });
      place.isTaken = true;
      let isStopped = false;
      const release = (): void => {
        if (isStopped) return;
        isStopped = true;
        place.isTaken = false;
        leave();
      };
      let service: { readonly url: string; close(): Promise<void> };
      try {
        service = await raw.open(scope, handle);
      } catch (error) {
        release();
        throw reasonOf(error) === undefined ? capError("failed", "cannot serve") : error;
      }
      stop = async () => {
        await service.close();
        release();
      };
      if (isCancelled) {
        await stop();
        throw capError("revoked");
      }
      return Namespace<Service>({ url: service.url, stop });
    },
    limited: (limits) => listenerOver(raw, narrowLimits(scope, limits, raw.now), place),
    revocable: () => {
      const requests = revocableGate(scope.gate);
      const services = revocableGate(scope.serviceGate);
      const revoke = (): void => {
        requests.revoke();
        services.revoke();
      };
      const cap = listenerOver(raw, freeze({ ...scope, gate: requests.gate, serviceGate: services.gate }), place);
      return Namespace({ cap, revoke });
    },
  });
};
