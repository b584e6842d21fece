// One realm, measured: argv[2] is `plain`, `capc` or `ses`, argv[3] a file with the module's texts. Prints nanoseconds by name, as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const [, , kind, path] = process.argv;
const { outputs, script, bundle } = JSON.parse(readFileSync(path, "utf8"));
const { now } = performance;
const clock = () => now.call(performance);
const { log } = console;
const stringify = JSON.stringify;

/** Nanoseconds of one call, the best of several rounds, after warming up; results go where nobody knows that they are not read. */
const kept = Array.from({ length: 64 }, () => undefined);
const measure = (run, times) => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round++) {
    const start = clock();
    for (let i = 0; i < times; i++) kept[i & 63] = run(i);
    if (round > 1) best = Math.min(best, ((clock() - start) * 1e6) / times);
  }
  return best;
};

const found = {};
const start = clock();
if (kind === "ses") {
  await import(pathToFileURL(bundle.ses));
  const loaded = clock();
  lockdown();
  found["lockdown, loaded"] = (clock() - loaded) * 1e6;
} else if (kind === "capc") {
  const { lockdown } = await import(pathToFileURL(bundle.capc));
  const loaded = clock();
  lockdown();
  found["lockdown, loaded"] = (clock() - loaded) * 1e6;
}
if (kind !== "plain") found["load and lockdown"] = (clock() - start) * 1e6;

const makers = {
  plain: async () => () => new vm.Script(script).runInThisContext(),
  // The realm is locked by the bundle already; the built runtime finds that out by itself.
  capc: async () => {
    const { instantiate } = await import(new URL("../../dist/importer/instantiate.js", import.meta.url));
    return () => instantiate(outputs, outputs[0].source);
  },
  ses: async () => () => harden(new Compartment().evaluate(script)),
};
const make = await makers[kind]();
found["create a confined module"] = measure(make, 200);
const { add, look } = make();
found["call into it"] = measure((i) => add(i, 1), 1e6);
found["look up a global inside it"] = measure(() => look(1000), 2000) / 1000;

const list = Array.from({ length: 100 }, (_, i) => i);
const entries = list.map((i) => [i, i]);
const count = (...all) => all.length;
found["[...array] of 100"] = measure(() => [...list], 2e5);
found["Array.from(array) of 100"] = measure(() => Array.from(list), 1e5);
found["f(...array) of 100"] = measure(() => count(...list), 2e5);
found["new Map of 100 entries"] = measure(() => new Map(entries), 1e4);
found["new Error"] = measure(() => new Error("x"), 5e4);
found["new Date(0)"] = measure((i) => new Date(i), 5e5);
log(stringify(found));
