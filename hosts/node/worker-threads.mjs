// Worker threads: messages of all kinds, transfers, shared memory, errors, exit codes, terminated ones.
import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";

const source = `
import { parentPort, workerData } from "node:worker_threads";
parentPort.on("message", ({ bytes, port, memory, value }) => {
  if (memory) { Atomics.add(new Int32Array(memory), 0, 5); Atomics.notify(new Int32Array(memory), 0); }
  if (port) { port.postMessage([bytes.byteLength, workerData]); port.close(); }
  if (value) parentPort.postMessage(value);
  if (value === "throw") throw new RangeError("from the worker");
});
parentPort.postMessage("ready");`;

const start = () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: { a: 1 } });

export default async () => {
  const worker = start();
  const seen = await once(worker, "message");
  const { port1, port2 } = new MessageChannel();
  const memory = new SharedArrayBuffer(4);
  const bytes = new ArrayBuffer(8);
  worker.postMessage({ bytes, port: port2, memory }, [bytes, port2]);
  seen.push(await once(port1, "message"), bytes.byteLength, Atomics.load(new Int32Array(memory), 0));
  const value = {
    map: new Map([[1, new Set(["a"])]]),
    date: new Date(0),
    error: new TypeError("x").message,
    big: 1n,
    expression: /x/g,
  };
  worker.postMessage({ value });
  seen.push(await once(worker, "message"));
  const failed = once(worker, "error");
  worker.postMessage({ value: "throw" });
  const [error] = await failed;
  seen.push(error.name, error.message, error instanceof RangeError);
  const other = start();
  await once(other, "message");
  return [...seen, await other.terminate()];
};
