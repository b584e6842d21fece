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

/** Questions that TypeScript answers from what it has read. Over others it may ask for files. */
const quiet = /^get(?:ConfigFileParsing|Syntactic|Program)Diagnostics/;

/**
 * Lets a question be sent before its answer is needed: TypeScript works on it in its own process, while this one goes on. The answer
 * is read when the same question is asked again, or kept when another one comes first, for the channel answers in order. Several may be under way. Where
 * TypeScript asks us for files (`isAsked`), it takes the next message for the answer and dies of a question: nothing is sent behind one over which it may ask.
 * Without a channel of the known form every question waits, as it would anyway.
 */
export function makeAskAhead(channel: unknown, isAsked = false): AskAhead {
  if (!isChannel(channel)) return { askAhead: () => {}, forget: () => {} };
  const ask = channel.requestBytesSync.bind(channel);
  const write = channel.writeTuple.bind(channel);
  const answers = new Map<string, { answer: Uint8Array } | { error: unknown }>();
  const waiting: { readonly method: string; readonly payload: string | Uint8Array; readonly key: string }[] = [];
  let isSending = false;

  /** Reads the answers to what was sent, which come in the same order, and keeps them: up to the one that is wanted, or all. */
  const receive = (wanted: string): void => {
    channel.writeTuple = (type, name, content) => {
      if (type !== request) write(type, name, content);
    };
    for (let next = waiting.shift(); next !== undefined; next = next.key === wanted ? undefined : waiting.shift()) {
      const { method, payload, key } = next;
      try {
        answers.set(key, { answer: Buffer.from(ask(method, payload)) });
      } catch (error) {
        answers.set(key, { error });
      }
    }
    channel.writeTuple = write;
  };

  channel.requestBytesSync = (method, payload) => {
    if (!isSending && waiting.length === 0 && answers.size === 0) return ask(method, payload);
    const key = `${method} ${payload}`;
    if (isSending && isAsked && waiting.some((one) => !quiet.test(one.method))) throw sent;
    if (isSending) {
      write(request, Buffer.from(method), payload);
      waiting.push({ method, payload, key });
      throw sent;
    }
    if (waiting.length > 0 && !answers.has(key)) receive(key);
    const known = answers.get(key);
    if (known === undefined) return ask(method, payload);
    answers.delete(key);
    if ("error" in known) throw known.error;
    return known.answer;
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
