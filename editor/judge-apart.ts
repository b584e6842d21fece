import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import type { Change } from "../importer/open-workspace.ts";
import type { ModuleDescriber } from "./describe-module.ts";

// For editors whose thread has to stay free: everything that takes time happens in another one, and nobody waits for it longer than he says.

/** What the other thread is told. `edition` counts the changes of a project. */
export type Told =
  | { readonly tsconfig: string; readonly edition: number; readonly changes: readonly Change[] }
  | { readonly tsconfig: string; readonly question: number; readonly path: string; readonly offset: number }
  | { readonly tsconfig: string; readonly isClosed: true };

export type Parameter = ReturnType<ModuleDescriber["parameterAt"]>;

/** What it answers. */
export type Answer =
  | (Verdict & { readonly tsconfig: string })
  | { readonly tsconfig: string; readonly question: number; readonly found: Parameter };

/** What is found in a project, and of which edition. */
export interface Verdict {
  readonly edition: number;
  readonly findings: readonly Finding[];
  /** Files with settings: when one of them changes, it has to be told. */
  readonly configs: readonly string[];
}

/** A project that is judged in the other thread. */
export interface Judge {
  /** Hands changes over, and answers which edition the project has with them. */
  change(changes: readonly Change[]): number;
  /** Of the last edition, if that is there within so many milliseconds; else of the last one that is. */
  verdict(patience: number): Verdict;
  /** Undefined too where the answer takes longer. */
  parameterAt(path: string, offset: number, patience: number): Parameter;
  /** It has nothing more to say. */
  readonly hasFailed: boolean;
  close(): void;
}

interface Listener {
  hear(answer: Answer): void;
  fail(reason: string): void;
}

interface Thread {
  tell(told: Told): void;
  /** Waits until `isDone`, but no longer than so many milliseconds. */
  wait(isDone: () => boolean, patience: number): void;
  readonly listeners: Map<string, Listener>;
}

// One for the process: its projects share a TypeScript.
let thread: Thread | undefined;

function startThread(): Thread {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./judge-worker.js", import.meta.url), {
    workerData: { answered, port: port2 },
    transferList: [port2],
  });
  const listeners = new Map<string, Listener>();
  const hear = (answer: Answer): void => listeners.get(answer.tsconfig)?.hear(answer);
  worker.on("error", ({ message }: Error) => {
    thread = undefined;
    for (const { fail } of listeners.values()) fail(message);
  });
  port1.on("message", hear);
  // An editor that closes ends its process.
  worker.unref();
  port1.unref();
  return {
    listeners,
    tell: (told) => port1.postMessage(told),
    wait(isDone, patience) {
      const end = performance.now() + patience;
      for (;;) {
        const before = Atomics.load(answered, 0);
        for (let one = receiveMessageOnPort(port1); one !== undefined; one = receiveMessageOnPort(port1))
          hear(one.message as Answer);
        const left = end - performance.now();
        if (isDone() || left <= 0) return;
        Atomics.wait(answered, 0, before, left);
      }
    },
  };
}

/** `onJudged` hears of verdicts that come when nobody waits for them any more. */
export function judgeApart(tsconfig: string, onJudged: () => void, onFailed: (reason: string) => void): Judge {
  const running = (thread ??= startThread());
  let edition = 0;
  let last: Verdict = { edition: 0, findings: [], configs: [] };
  let isLate = false;
  let hasFailed = false;
  let question = 0;
  let answer: { readonly question: number; readonly found: Parameter } | undefined;
  running.listeners.set(tsconfig, {
    hear(heard) {
      if ("question" in heard) {
        answer = heard;
        return;
      }
      last = heard;
      if (isLate && last.edition === edition) onJudged();
    },
    fail(reason) {
      hasFailed = true;
      onFailed(reason);
    },
  });
  return {
    change(changes) {
      running.tell({ tsconfig, edition: ++edition, changes });
      return edition;
    },
    verdict(patience) {
      const isThere = (): boolean => hasFailed || last.edition === edition;
      // Whoever has waited in vain is told later, and waits no more before.
      running.wait(isThere, isLate ? 0 : patience);
      isLate = !isThere();
      return last;
    },
    parameterAt(path, offset, patience) {
      const asked = ++question;
      running.tell({ tsconfig, question: asked, path, offset });
      running.wait(() => hasFailed || answer?.question === asked, patience);
      return answer?.question === asked ? answer.found : undefined;
    },
    get hasFailed() {
      return hasFailed;
    },
    close() {
      running.tell({ tsconfig, isClosed: true });
      running.listeners.delete(tsconfig);
    },
  };
}
