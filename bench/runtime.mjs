// What the runtime costs: ratios within one run on one machine. Each figure is the best of several rounds, each in a process of its own.
// node bench/runtime.mjs [word]: only the figures whose name contains the word.
import { execFileSync } from "node:child_process";

const rounds = 5;

/**
 * Nanoseconds of processor time of one call, after warming up, so that what else the machine does counts little; the results go where the
 * optimiser cannot see that nobody reads them.
 */
const measure = (run, times) => {
  const kept = Array.from({ length: 64 }, () => undefined);
  for (let i = 0; i < times / 4; i++) kept[i & 63] = run(i);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) kept[i & 63] = run(i);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, ((user + system) * 1000) / times);
  }
  return best;
};

const members = (start) => {
  let balance = start;
  return {
    balance: () => balance,
    add: (amount) => {
      balance += amount;
    },
    take: (amount) => {
      balance -= amount;
    },
    name: () => "purse",
  };
};
class Purse {
  #balance;
  constructor(start) {
    this.#balance = start;
  }
  balance() {
    return this.#balance;
  }
}
const many = (make) => Array.from({ length: 64 }, (_, i) => make(i));
const record = (i) => ({ id: i, name: `n${i}`, isOpen: true });
const nested = (i) => ({ id: i, tags: ["a", "b", { deep: i }], at: { x: i, y: 1 } });

/** Name → baseline, subject, times: two ways to do a thing, in a realm that is locked down as it would be in production. */
const pairs = (emitted) => {
  const { namespace, Namespace, isNamespace, leave } = emitted;
  const [purses, spaces] = [many((i) => new Purse(i)), many((i) => namespace(members(i)))];
  const [flat, deep, numbers] = [many(record), many(nested), many((i) => Array.from({ length: 100 }, (_, j) => i + j))];
  return {
    "make a Namespace of 4 methods / a frozen literal": [
      (i) => Object.freeze(members(i)),
      (i) => namespace(members(i)),
      2e5,
    ],
    "make one by hand, checked / a frozen literal": [
      (i) => Object.freeze(members(i)),
      (i) => Namespace(members(i)),
      5e4,
    ],
    "call a Namespace's method / a class's": [(i) => purses[i & 63].balance(), (i) => spaces[i & 63].balance(), 1e6],
    "test the brand / instanceof": [(i) => purses[i & 63] instanceof Purse, (i) => isNamespace(spaces[i & 63]), 1e6],
    "let a flat record leave / structuredClone": [
      (i) => structuredClone(flat[i & 63]),
      (i) => leave(flat[i & 63]),
      5e4,
    ],
    "let a nested record leave / structuredClone": [
      (i) => structuredClone(deep[i & 63]),
      (i) => leave(deep[i & 63]),
      5e4,
    ],
    "let 100 numbers leave / structuredClone": [
      (i) => structuredClone(numbers[i & 63]),
      (i) => leave(numbers[i & 63]),
      2e4,
    ],
  };
};

/** The same thing before and after lockdown. The functions are made in the realm where they run. */
const inRealm = () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const set = new Set(list);
  const object = { a: 1, b: 2, c: 3 };
  const text = "hello world";
  const entries = Array.from({ length: 100 }, (_, i) => [i, i]);
  return {
    "[...list]": [() => [...list], 3e5],
    "Array.from(list)": [() => Array.from(list), 3e5],
    "Array.from(set)": [() => Array.from(set), 2e5],
    "new Map()": [() => new Map(), 2e5],
    "new Map(1 entry)": [() => new Map([[1, 2]]), 2e5],
    "new Map(100 entries)": [() => new Map(entries), 1e4],
    "new Set(list)": [() => new Set(list), 1e5],
    "new Error(text)": [() => new Error(text), 2e4],
    "error.stack": [() => new Error(text).stack.length, 5e3],
    "new Date(time)": [(i) => new Date(i), 3e5],
    "Date.now()": [() => Date.now(), 3e5],
    "list.map(f)": [() => list.map((x) => x + 1), 3e5],
    "list.concat(list)": [() => list.concat(list), 2e5],
    "for (x of list)": [
      () => {
        let sum = 0;
        for (const x of list) sum += x;
        return sum;
      },
      3e5,
    ],
    "list[i] = x, in place": [
      (i) => {
        for (let j = 0; j < 10; j++) list[j] = i + j;
        return list;
      },
      3e5,
    ],
    "list[i] = x, growing": [
      (i) => {
        const grown = [];
        for (let j = 0; j < 10; j++) grown[j] = i;
        return grown;
      },
      2e5,
    ],
    "list[i] = x, of a length": [
      (i) => {
        const filled = new Array(10);
        for (let j = 0; j < 10; j++) filled[j] = i;
        return filled;
      },
      2e5,
    ],
    "list.push(x)": [
      (i) => {
        const grown = [];
        for (let j = 0; j < 10; j++) grown.push(i);
        return grown;
      },
      2e5,
    ],
    "bytes[i] = x": [
      (i) => {
        const bytes = new Uint8Array(10);
        for (let j = 0; j < 10; j++) bytes[j] = i;
        return bytes;
      },
      2e5,
    ],
    "{ ...object }": [() => ({ ...object }), 3e5],
    "object.hasOwnProperty(x)": [(i) => Object.hasOwn(object, i & 1 ? "a" : "x"), 5e5],
    "String(object)": [() => String(object), 2e5],
    "JSON.stringify(object)": [() => JSON.stringify(object), 2e5],
    "text.replace(text)": [() => text.replace("o", "0"), 2e5],
    "pattern.exec(text)": [() => /o (w)/.exec(text), 2e5],
    "text.replace(pattern)": [() => text.replace(/o/g, "0"), 1e5],
    "text.match(pattern)": [() => text.match(/o/g), 1e5],
    "text.split(pattern)": [() => text.split(/ /), 1e5],
    "text.split(text)": [() => text.split(" "), 2e5],
    "promise.then(f)": [() => Promise.resolve(1).then((x) => x), 1e5],
  };
};

const load = async () => {
  const start = performance.now();
  await import("../runtime/dist/index.js");
  const loaded = performance.now();
  await import("../runtime/dist/lockdown-on-import.js");
  return { load: loaded - start, lockdown: performance.now() - loaded };
};

const bytesOf = (make) => {
  const kept = new Array(100_000);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < kept.length; i++) kept[i] = make(i);
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
};

const child = async (mode, word) => {
  const wanted = (cases) => Object.entries(cases).filter(([name]) => name.includes(word));
  if (mode === "load") return load();
  if (mode !== "plain") await load();
  if (mode === "pairs") {
    const cases = wanted(pairs(await import("../runtime/dist/emitted.js")));
    return Object.fromEntries(
      cases.map(([name, [base, run, times]]) => [name, [measure(base, times), measure(run, times)]]),
    );
  }
  if (mode === "bytes") {
    const { namespace } = await import("../runtime/dist/emitted.js");
    return { literal: bytesOf(members), namespace: bytesOf((i) => namespace(members(i))) };
  }
  return Object.fromEntries(wanted(inRealm()).map(([name, [run, times]]) => [name, measure(run, times)]));
};

/** The best of several rounds for each mode; the modes take turns, so that a busy minute hits all of them. */
const best = (word, ...modes) => {
  const results = modes.map(() => ({}));
  for (let round = 0; round < rounds; round++) {
    for (const [at, mode] of modes.entries()) {
      const args = ["--expose-gc", import.meta.filename, word, mode];
      const output = execFileSync(process.execPath, args, { encoding: "utf8" });
      for (const [name, value] of Object.entries(JSON.parse(output))) {
        const before = results[at][name];
        results[at][name] = Array.isArray(value)
          ? value.map((x, i) => Math.min(x, before?.[i] ?? x))
          : Math.min(value, before ?? value);
      }
    }
  }
  return results;
};

const [word = "", mode] = process.argv.slice(2);
if (mode !== undefined) process.stdout.write(JSON.stringify(await child(mode, word)));
else {
  const row = (name, base, value, unit) =>
    console.log(
      `${name.padEnd(52)} ${base.toFixed(1).padStart(9)} ${value.toFixed(1).padStart(9)} ${unit} ${(value / base).toFixed(2).padStart(6)} ×`,
    );
  console.log("two ways to do a thing                               baseline   subject       ratio");
  for (const [name, [base, value]] of Object.entries(best(word, "pairs")[0])) row(name, base, value, "ns");
  if (word === "") {
    const [{ literal, namespace }] = best(word, "bytes");
    row("hold a Namespace of 4 methods / a literal", literal, namespace, "B ");
  }
  console.log("\nthe realm                                              before     after       ratio");
  const [plain, locked] = best(word, "plain", "locked");
  for (const name of Object.keys(plain)) row(name, plain[name], locked[name], "ns");
  const [{ load: loading, lockdown }] = best(word, "load");
  console.log(`\nload ${loading.toFixed(1)} ms (from its separate files) + lockdown ${lockdown.toFixed(1)} ms`);
}
