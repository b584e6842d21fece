// A child of run.mjs: gets paths of tests, answers what failed. It must survive whatever tests do, and its parent must survive it.
import vm from "node:vm";
import { runTest } from "./run-test.mjs";

process.on("unhandledRejection", () => undefined);
process.on("uncaughtException", () => undefined);

process.on("message", async ({ root, path, runtime }) => {
  const lock = (work.lock ??= new vm.Script(runtime, { filename: "capc-lockdown.js" }));
  const before = await runTest(root, path);
  if (before === undefined) process.send("passed");
  const after = before === undefined ? await runTest(root, path, { lock }) : undefined;
  const isAttribute = after !== undefined && (await runTest(root, path, { lock, isFrozen: true })) === undefined;
  process.send({ path, before, after, isAttribute });
});

const work = {};
process.send("ready");
