import type { ChildProcess } from "node:child_process";
import { type AskAhead, makeAskAhead } from "./ask-ahead.ts";
import { API, type CompilerOptions, type FileSystem, type Snapshot } from "./typescript.ts";

type SnapshotRequest = Parameters<API["updateSnapshot"]>[0];

/** TypeScript's process ended in the middle of an answer: its stack overflowed, it ran out of memory, or somebody killed it. */
export class TypeScriptDied extends Error {
  override readonly name = "TypeScriptDied";
}

export interface NativeProcess {
  /** A new state of the world after the given openings and changes; starts the process if there is none. */
  snapshot(request: NonNullable<SnapshotRequest>): Snapshot;
  /** The files and the options that a configuration names, before any of them is read. */
  configOf(configPath: string): { readonly fileNames: readonly string[]; readonly options: CompilerOptions };
  /** Runs questions to the process and tells an answer that failed because the process died from any other failure. */
  asking<T>(questions: () => T): T;
  /** Sends a question whose answer is wanted later; ask it again for the answer. */
  askAhead(question: () => unknown): void;
  /** Changes when a process ends: the next one knows of nothing that was opened before. */
  readonly generation: number;
  close(): void;
}

/**
 * Holds one TypeScript process. Its parser and checker recurse, in Go, up to a stack of 1 GB, and then the process is gone: so
 * each death is an ordinary event here, and the next question gets a new process.
 */
export function makeNativeProcess(
  cwd: string,
  filesNow: () => FileSystem | undefined = () => undefined,
): NativeProcess {
  let api: API | undefined;
  let ahead: AskAhead | undefined;
  let generation = 0;

  const started = (): API => {
    if (api !== undefined) return api;
    const files = filesNow();
    api = new API({ cwd, ...(files && { fs: files }) });
    const { channel } = insidesOf(api).client;
    // Node's event loop would take an answer that arrives while nobody waits for it.
    channel?.child?.stdout?._handle?.readStop();
    ahead = makeAskAhead(channel, files !== undefined);
    return api;
  };

  const end = (): void => {
    const ending = api;
    api = undefined;
    ahead = undefined;
    if (ending === undefined) return;
    generation++;
    const { client } = insidesOf(ending);
    try {
      // Asked politely, it writes "context canceled" to the terminal. It has nothing to save.
      client.channel?.child?.kill("SIGKILL");
      ending.close();
    } catch {
      // Closing asks the process to dispose of what is open, and there is none to ask.
      client.close();
    }
  };

  const asking = <T>(questions: () => T): T => {
    try {
      return questions();
    } catch (error) {
      if (!isDeath(error)) throw error;
      end();
      throw new TypeScriptDied((error as Error).message, { cause: error });
    }
  };

  return {
    snapshot(request) {
      ahead?.forget();
      return asking(() => started().updateSnapshot(request));
    },
    configOf: (configPath) => asking(() => started().parseConfigFile(configPath)),
    asking,
    askAhead: (question) => asking(() => ahead?.askAhead(question)),
    get generation() {
      return generation;
    },
    close: end,
  };
}

/** TypeScript's process as its client holds it. */
interface Child extends Pick<ChildProcess, "kill"> {
  readonly stdout: { readonly _handle?: { readStop(): void } } | null;
}

const insidesOf = (api: API) => api as unknown as { client: { close(): void; channel?: { child?: Child } } };

const isDeath = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(Unexpected EOF while reading from child process|SyncRpcChannel is closed)/.test(error.message) ||
    (error as NodeJS.ErrnoException).code === "EPIPE" ||
    (error as NodeJS.ErrnoException).code === "EBADF");
