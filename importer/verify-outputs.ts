import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { type Refusal, verify } from "@capc/verifier";
import type { Output } from "../compiler/5-emit/emit.ts";

/** What the worker is handed for one output. */
export interface VerifyTask {
  readonly index: number;
  readonly code: string;
  readonly goal: Output["form"];
  readonly imports: readonly string[];
}

/** Below this many outputs a second thread costs more than it saves. */
const worthAThread = 24;

/** The verifier's word on each output, in their order. Many outputs are shared with a second thread; the answer is the same. */
export function verifyOutputs(outputs: readonly Output[]): readonly (readonly Refusal[])[] {
  const tasks = outputs.map((output, index): VerifyTask => {
    const imports = ["@capc/runtime", "@capc/runtime/emitted", ...output.emittedImports];
    return { index, code: output.code, goal: output.form, imports };
  });
  const isBuilt = import.meta.url.endsWith(".js");
  if (tasks.length < worthAThread || !isBuilt)
    return tasks.map(({ code, goal, imports }) => verify(code, { goal, imports }));
  return verifyInTwo(tasks);
}

/** The worker takes tasks from the front, this thread from the back, until they meet. */
function verifyInTwo(tasks: readonly VerifyTask[]): readonly (readonly Refusal[])[] {
  const claims = new Int32Array(new SharedArrayBuffer(4 * tasks.length));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./verify-worker.js", import.meta.url), {
    workerData: { claims, port: port2, tasks },
    transferList: [port2],
  });
  worker.unref();
  const found = new Map<number, readonly Refusal[]>();
  const verifyHere = ({ index, code, goal, imports }: VerifyTask) => found.set(index, verify(code, { goal, imports }));
  for (const task of tasks.toReversed()) {
    if (Atomics.compareExchange(claims, task.index, 0, 1) === 0) verifyHere(task);
  }
  for (const { index } of tasks) {
    if (!found.has(index) && Atomics.load(claims, index) === 1) Atomics.wait(claims, index, 1, patience);
  }
  for (let message = receiveMessageOnPort(port1); message !== undefined; message = receiveMessageOnPort(port1)) {
    const { index, refusals } = message.message as { index: number; refusals: readonly Refusal[] };
    found.set(index, refusals);
  }
  port1.close();
  void worker.terminate();
  // What the other thread has not answered for is not verified, whatever became of it.
  return tasks.map((task) => found.get(task.index) ?? verifyHere(task).get(task.index)!);
}

/** Milliseconds to wait for one task of the other thread before doing it here. */
const patience = 5000;
