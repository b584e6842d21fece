import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { modulePackages } from "@capc/runtime/tables";
import { type Refusal, verify } from "@capc/verifier";
import type { Output } from "../compiler/5-emit/emit.ts";

/** What the worker is handed for one output. */
export interface VerifyTask {
  readonly index: number;
  readonly code: string;
  readonly goal: Output["form"];
  readonly imports: readonly string[];
}

type Refusals = readonly Refusal[];

/** The verifier at work on a build's outputs, while more of them are written. */
export interface Verification {
  /** Hands over an output as soon as it is written. */
  add(output: Output): void;
  /** The verifier's word on each of these, in their order; ends the work. */
  verdicts(outputs: readonly Output[]): readonly Refusals[];
}

/** Below this many outputs a second thread costs more than it saves. */
const worthAThread = 24;

/** Begins with a second thread if so many outputs are worth one. The answers are the same. */
export function startVerification(expected: number): Verification {
  const isBuilt = import.meta.url.endsWith(".js");
  if (expected >= worthAThread && isBuilt) return verifyInTwo(expected);
  return {
    add: () => {},
    verdicts: (outputs) => outputs.map((output, index) => verifyHere(taskOf(output, index))),
  };
}

const ofPackages = ["@capc/runtime", "@capc/runtime/emitted", ...modulePackages];

function taskOf({ code, form, emittedImports }: Output, index: number): VerifyTask {
  return { index, code, goal: form, imports: [...ofPackages, ...emittedImports] };
}

/** What the verifier has against a text that is about to be written. */
export const refusalsOf = (output: Output): Refusals => verifyHere(taskOf(output, 0));

const verifyHere = ({ code, goal, imports }: VerifyTask): Refusals => verify(code, { goal, imports });

/** The worker takes tasks as they come, this thread, once all are there, from the back, until they meet. */
function verifyInTwo(expected: number): Verification {
  const claims = new Int32Array(new SharedArrayBuffer(4 * expected));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./verify-worker.js", import.meta.url), {
    workerData: { claims, port: port2 },
    transferList: [port2],
  });
  worker.unref();
  const tasks = new Map<Output, VerifyTask>();

  const finish = (): ReadonlyMap<number, Refusals> => {
    const found = new Map<number, Refusals>();
    const all = [...tasks.values()];
    for (const task of all.toReversed())
      if (Atomics.compareExchange(claims, task.index, 0, 1) === 0) found.set(task.index, verifyHere(task));
    for (const { index } of all)
      if (!found.has(index) && Atomics.load(claims, index) === 1) Atomics.wait(claims, index, 1, patience);
    for (let message = receiveMessageOnPort(port1); message !== undefined; message = receiveMessageOnPort(port1)) {
      const { index, refusals } = message.message as { index: number; refusals: Refusals };
      found.set(index, refusals);
    }
    port1.close();
    void worker.terminate();
    return found;
  };

  return {
    add(output) {
      if (tasks.size === expected) return;
      const task = taskOf(output, tasks.size);
      tasks.set(output, task);
      port1.postMessage(task);
    },
    verdicts(outputs) {
      const found = finish();
      // What the other thread has not answered for is not verified, whatever became of it.
      return outputs.map(
        (output, index) => found.get(tasks.get(output)?.index ?? -1) ?? verifyHere(taskOf(output, index)),
      );
    },
  };
}

/** Milliseconds to wait for one task of the other thread before doing it here. */
const patience = 5000;
