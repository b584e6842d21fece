import { type MessagePort, workerData } from "node:worker_threads";
import { verify } from "@capc/verifier";
import type { VerifyTask } from "./verify-outputs.ts";

const { claims, port, tasks } = workerData as {
  readonly claims: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
  readonly tasks: readonly VerifyTask[];
};

// Each task is claimed before it is looked at, by this thread or by the one that waits for it.
for (const { index, code, goal, imports } of tasks) {
  if (Atomics.compareExchange(claims, index, 0, 1) !== 0) continue;
  port.postMessage({ index, refusals: verify(code, { goal, imports }) });
  Atomics.store(claims, index, 2);
  Atomics.notify(claims, index);
}
