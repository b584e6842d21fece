/** The parts of TypeScript's synchronous channel that a request passes through; the version is pinned. */
interface Channel {
  requestBytesSync(method: string, payload: string | Uint8Array): Uint8Array;
  writeTuple(type: number, name: Uint8Array, payload: string | Uint8Array): void;
}

export interface AskAhead {
  /** Sends a question whose answer is wanted later: ask it again for the answer. */
  askAhead(question: () => unknown): void;
  /** Drops the answers that nobody has asked for again. */
  forget(): void;
}

/** Thrown where a question would wait for its answer, to come back from the client's code. */
const sent = Symbol("sent");
const request = 1;

/**
 * Lets a question be sent before its answer is needed: TypeScript works on it in its own process, while this one goes on. The answer
 * is read when the same question is asked again, or kept when another one comes first, for the channel answers in order.
 * Without a channel of the known form every question waits, as it would anyway.
 */
export function makeAskAhead(channel: unknown): AskAhead {
  if (!isChannel(channel)) return { askAhead: () => {}, forget: () => {} };
  const ask = channel.requestBytesSync.bind(channel);
  const write = channel.writeTuple.bind(channel);
  const answers = new Map<string, { answer: Uint8Array } | { error: unknown }>();
  let waiting: { method: string; payload: string | Uint8Array; key: string } | undefined;
  let isSending = false;

  /** Reads the answer to what was sent, and keeps it. */
  const receive = (): void => {
    if (waiting === undefined) return;
    const { method, payload, key } = waiting;
    waiting = undefined;
    channel.writeTuple = (type, name, content) => {
      if (type !== request) write(type, name, content);
    };
    try {
      answers.set(key, { answer: Buffer.from(ask(method, payload)) });
    } catch (error) {
      answers.set(key, { error });
    } finally {
      channel.writeTuple = write;
    }
  };

  channel.requestBytesSync = (method, payload) => {
    receive();
    if (!isSending && answers.size === 0) return ask(method, payload);
    const key = `${method} ${payload}`;
    const known = answers.get(key);
    if (known !== undefined) {
      answers.delete(key);
      if ("error" in known) throw known.error;
      return known.answer;
    }
    if (!isSending) return ask(method, payload);
    write(request, Buffer.from(method), payload);
    waiting = { method, payload, key };
    throw sent;
  };

  return {
    askAhead(question) {
      isSending = true;
      try {
        question();
      } catch (error) {
        if (error !== sent) throw error;
      } finally {
        isSending = false;
      }
    },
    forget: () => answers.clear(),
  };
}

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === "object" &&
  channel !== null &&
  ["requestBytesSync", "writeTuple"].every((name) => typeof (channel as Record<string, unknown>)[name] === "function");
