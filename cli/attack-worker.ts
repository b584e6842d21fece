import { parentPort, workerData } from "node:worker_threads";
import { thisRealm } from "./realm.ts";
import { type Attack, stageAttack, type Told } from "./stage-attack.ts";

// The thread in which an attack runs: whoever started it ends it, should it not end by itself.

const realm = thisRealm({
  engine: "a worker of Node",
  onStray: (listener) => void process.on("unhandledRejection", listener),
  stop: (code) => process.exit(code),
});
await stageAttack(workerData as Attack, realm, (told: Told) => parentPort!.postMessage(told));
