// Timers, ticks and tasks in their order; aborts; stores that follow calls; events.
import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import { EventEmitter, on, once } from "node:events";
import { setInterval as every, setImmediate as immediately, setTimeout as sleep } from "node:timers/promises";

export default async () => {
  const order = [];
  setTimeout(() => order.push("timeout"), 5);
  setImmediate(() => order.push("immediate"));
  process.nextTick(() => order.push("tick"));
  queueMicrotask(() => order.push("microtask"));
  Promise.resolve().then(() => order.push("then"));
  await immediately();
  await sleep(15);
  let ticks = 0;
  for await (const value of every(1, "v")) if (((order[order.length] = value), ++ticks === 2)) break;
  const aborted = await sleep(1000, undefined, { signal: AbortSignal.timeout(2) }).catch((error) => [
    error.name,
    error.code,
    error.cause?.name,
  ]);
  const store = new AsyncLocalStorage();
  const followed = await store.run("mine", async () => {
    await sleep(1);
    return [
      store.getStore(),
      await new Promise((resolve) =>
        new EventEmitter()
          .once(
            "x",
            AsyncResource.bind(() => resolve(store.getStore())),
          )
          .emit("x"),
      ),
    ];
  });
  const target = new EventTarget();
  target.addEventListener("a", ({ type, detail }) => order.push(type, detail), { once: true });
  target.dispatchEvent(new CustomEvent("a", { detail: 1 }));
  const emitter = new EventEmitter({ captureRejections: true });
  emitter.on("x", async () => {
    throw new TypeError("captured");
  });
  setImmediate(() => emitter.emit("x"));
  const [captured] = await once(emitter, "error");
  setImmediate(() => emitter.emit("y", 7));
  for await (const [value] of on(emitter, "y")) {
    order.push(value);
    break;
  }
  return [order, aborted, followed, captured.message, setTimeout(() => {}, 1).hasRef()];
};
