import { type MessagePort, workerData } from "node:worker_threads";
import { verify } from "@capc/verifier";
import type { VerifyTask } from "./verify-outputs.ts";

const { claims, port } = workerData as {
  readonly claims: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
};

// Each task is claimed before it is looked at, by this thread or by the one that waits for it.
port.on("message", ({ index, code, goal, imports }: VerifyTask) => {
  if (Atomics.compareExchange(claims, index, 0, 1) !== 0) return;
  port.postMessage({ index, refusals: verify(code, { goal, imports }) });
  Atomics.store(claims, index, 2);
  Atomics.notify(claims, index);
});
