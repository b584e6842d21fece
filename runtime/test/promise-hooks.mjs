// Prints, as JSON, what a module learns from what Node hangs on promises: the context of a host (AsyncLocalStorage), a count of what everybody has
// started (async_hooks), a domain. Usage: node promise-hooks.mjs plain|locked. Node 24 keeps contexts elsewhere; the rest is as ever.
import { AsyncLocalStorage, createHook } from "node:async_hooks";
import { argv } from "node:process";
import { safe } from "../dist/emitted.js";
import { lockdown } from "../dist/index.js";

const isLocked = argv[2] === "locked";
if (isLocked) lockdown();
/** Each module calls it first. */
const names = isLocked ? safe() : globalThis;
// Only reflection finds a symbol, and a module comes to the host's by a key that it computes.
const reflection = {}[["const", "ructor"].join("")];

createHook({ init() {} }).enable();
const context = new AsyncLocalStorage();
const { secret } = { secret: "of a request" };

const symbolsOf = (value) => reflection.getOwnPropertySymbols(value);
const tells = (promise, symbols) =>
  symbols.some((symbol) => JSON.stringify(promise[symbol])?.includes(secret) ?? false);
const attacks = {
  "the context of a host": () => {
    const promise = names.Promise.resolve();
    return tells(promise, symbolsOf(promise));
  },
  "the context of a host, by a copy": () => {
    const promise = (async () => {})();
    return tells(promise, symbolsOf({ ...promise }));
  },
  "the context of a host, by descriptors": () => {
    const promise = (async () => {})();
    return tells(promise, symbolsOf(reflection.getOwnPropertyDescriptors(promise)));
  },
  "how much others have started": () => {
    const [one, other] = [names.Promise.resolve(), names.Promise.resolve()];
    return symbolsOf(one).some((symbol) => other[symbol] > one[symbol]);
  },
};

const results = {};
for (const [name, attack] of Object.entries(attacks)) results[name] = context.run({ secret }, attack);
try {
  const { create } = await import("node:domain");
  const domain = create();
  results["a domain of the host's"] = domain.run(() => names.Promise.resolve().domain === domain);
} catch {
  results["a domain of the host's"] = false;
}
const key = Symbol("mine");
results.hosts = [
  context.run({ secret }, () => context.getStore().secret) === secret,
  (await context.run({ secret }, async () => (await null, context.getStore()))).secret === secret,
  Object.getOwnPropertySymbols({ [key]: 1 })[0] === key,
  Object.getOwnPropertySymbols.name === "getOwnPropertySymbols",
  Object.getOwnPropertySymbols.length === 1,
  !("prototype" in Object.getOwnPropertySymbols),
].every(Boolean);
process.stdout.write(JSON.stringify(results));
