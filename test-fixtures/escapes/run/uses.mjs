/** What hosts do with a value all day, without a thought that it could run code. */
import assert from "node:assert";
import { Console } from "node:console";
import { EventEmitter, once } from "node:events";
import { Readable, Writable } from "node:stream";
import { format, inspect, isDeepStrictEqual, promisify } from "node:util";
import { serialize } from "node:v8";
import { MessageChannel } from "node:worker_threads";

const paper = new Console(new Writable({ write: (_text, _encoding, done) => done() }));
const callback = () => {};

/** Name → what the host does with a value. What an ordinary host would survive by a `catch` is survived. */
const uses = {
  log: [
    (value) => paper.log(value),
    (value) => paper.log("%o %O", value, value),
    (value) => paper.error({ deep: [value] }),
    (value) => paper.dir(value, { showHidden: true }),
    (value) => paper.table([value]),
    (value) => inspect(value, { showHidden: true, showProxy: true, depth: 9, sorted: true, getters: false }),
    (value) => format("a %s", [value]),
  ],
  await: [
    async (value) => await value,
    async (value) => value,
    (value) => Promise.all([value]),
    (value) => Promise.resolve().then(() => value),
    (value) => Promise.race([value, undefined]),
    (value) => new Promise((resolve) => setImmediate(resolve, value)),
  ],
  promisify: [(value) => promisify(value)("text", callback)],
  emit: [
    async (value) => {
      const emitter = new EventEmitter({ captureRejections: true });
      emitter.on("error", callback);
      emitter.on("said", () => value);
      emitter.on("said", typeof value === "function" ? () => Reflect.apply(value, undefined, []) : callback);
      emitter.emit("said", value);
      await new Promise(setImmediate);
    },
    (value) => new EventEmitter().emit("error", value),
    (value) => Promise.race([once(value, "said"), undefined]),
  ],
  stringify: [(value) => JSON.stringify(value), (value) => JSON.stringify({ deep: [value] }), (value) => format("%j", value)],
  clone: [
    (value) => structuredClone(value),
    (value) => serialize(value),
    (value) => {
      const { port1 } = new MessageChannel();
      try {
        port1.postMessage(value);
      } finally {
        port1.close();
      }
    },
  ],
  equal: [
    (value) => isDeepStrictEqual(value, inspect),
    (value) => isDeepStrictEqual({ deep: value }, { deep: {} }),
    (value) => assert.deepEqual(value, {}),
    (value) => assert.deepStrictEqual([value], [{ a: 1 }]),
  ],
  text: [(value) => `${value}`, (value) => value + 1, (value) => value < 1, (value) => Buffer.from(value), (value) => ({})[value]],
  iterate: [
    (value) => [...value],
    (value) => new Map(value),
    async (value) => {
      for await (const _ of value) break;
    },
    (value) => Array.from(value),
    (value) => Promise.race([Readable.from(value).toArray(), undefined]),
  ],
  tag: [(value) => Object.prototype.toString.call(value)],
  test: [(value) => paper instanceof value],
  match: [(value) => "text".replace(value, "x"), (value) => "text".split(value), (value) => "text".match(value)],
  copy: [(value) => value.map((x) => x), (value) => value.slice(0), (value) => [].concat(value)],
};

/**
 * Lets a module make a value, uses it in the named ways, and says whether code of the module ran meanwhile. A module that throws has made
 * what it has thrown. Before they start it has time to change what it handed out.
 */
export async function useAsHost(exports, names) {
  let ran;
  const mark = (by) => {
    ran = by;
    return by;
  };
  const made = [];
  try {
    made.push(exports.default(mark));
  } catch (thrown) {
    made.push(thrown);
  }
  // What a module does later, it does when the host is not looking.
  await new Promise(setImmediate);
  ran = undefined;
  for (const name of names.split(" ")) {
    for (const [at, use] of uses[name].entries()) {
      try {
        await Promise.race([use(made[0]), new Promise(setImmediate)]);
      } catch {}
      if (ran !== undefined) return `BITTEN:${name} ${at} ran ${ran}`;
    }
  }
  return "nothing";
}
