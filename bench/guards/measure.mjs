// One subject on one case, in a process of its own, so that what the engine learns from one case is not put to use in another.
// node measure.mjs FOLDER SUBJECT MODE TYPE, with FOLDER/raw.mjs, FOLDER/capc/subject.js and FOLDER/typia/subject.js; prints nanoseconds, or why there are none.
import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { byHand } from "./by-hand.mjs";
import { inputs, wrong } from "./inputs.mjs";
import { libraries } from "./peers.mjs";

const [folder, subject, mode, type] = argv.slice(2);
const made = (path) => pathToFileURL(join(folder, path)).href;

/** The functions of a subject: mode → type → function. */
const subjects = {
  raw: async () => {
    const raw = await import(made("raw.mjs"));
    return { ...raw, make: { Flat: raw.makeFlat }, read: { Moltar: raw.readMoltar, Flat: raw.readFlat } };
  },
  hand: async () => {
    const { readMoltar, readFlat, makeFlat } = await import(made("raw.mjs"));
    const { Moltar, Flat } = byHand.copy;
    const read = { Moltar: (x) => readMoltar(Moltar(x)), Flat: (x) => readFlat(Flat(x)) };
    const checked = (i) => (typeof i === "number" ? Object.freeze(makeFlat(i)) : undefined);
    return { ...byHand, read, make: { Flat: checked } };
  },
  capc: async () => {
    await import(made("lockdown.mjs"));
    const module = await import(made("capc/subject.js"));
    const types = Object.keys(inputs);
    const each = (of) => Object.fromEntries(types.map((name) => [name, of(name)]));
    return {
      makePurse: module.makePurse,
      makeTill: module.makeTill,
      check: each((name) => module[`of${name}`].is),
      copy: each((name) => module[`of${name}`].assert),
      read: each((name) => module[`read${name}`]),
      send: each((name) => module[`send${name}`]),
      make: { Flat: module.makeFlat },
    };
  },
  typia: () => libraries.typia(made("typia/subject.js")),
  structuredClone: () => ({ copy: new Proxy({}, { get: () => (x) => structuredClone(x) }) }),
};

/** Whether the subject does what it is measured for; a library that hands back what it was given copies nothing. */
const proves = (run, values) => {
  if (mode === "read" || mode === "call") return;
  if (mode === "check") {
    for (const value of values) if (run(value) !== true) throw new Error("refuses what is right");
    if (run(wrong[type]) !== false) throw new Error("accepts what is wrong");
    return;
  }
  for (const value of values) {
    const copy = run(value);
    deepStrictEqual(copy, value);
    const inner = Array.isArray(value) ? 0 : "deeplyNested";
    if (copy === value || (typeof value[inner] === "object" && copy[inner] === value[inner]))
      throw new Error("copies nothing");
  }
  if (subject === "structuredClone") return;
  let refused = false;
  try {
    run(wrong[type]);
  } catch {
    refused = true;
  }
  if (!refused) throw new Error("accepts what is wrong");
};

/** Each loop is made for its subject, and its results are kept or summed. */
const loops = {
  sum: (run, values) => (times) => {
    let sum = 0;
    for (let i = 0; i < times; i++) sum += Number(run(values[i & 63]));
    return sum;
  },
  keep: (run, values) => {
    // Of long arrays the last four: 64,000 records alive would measure how the collector moves them.
    const last = type === "Moltars" ? 3 : 63;
    const kept = values.slice(0, last + 1);
    return (times) => {
      for (let i = 0; i < times; i++) kept[i & last] = run(values[i & 63]);
      return kept.length;
    };
  },
  call: (till, purses) => {
    const run = till[type];
    return (times) => {
      let sum = 0;
      for (let i = 0; i < times; i++) sum += run(i & 255, purses[i & 63]);
      return sum;
    };
  },
};

let seen = 0;
const time = (loop, times) => {
  const start = performance.now();
  seen += loop(times);
  return performance.now() - start;
};

/** The shortest of many short rounds: what else the machine does interrupts most of them, and not all. */
const nanoseconds = (loop) => {
  let times = 1;
  while (time(loop, times) < 3) times *= 2;
  for (const end = performance.now() + 150; performance.now() < end; ) time(loop, times);
  while (time(loop, times) < 3) times *= 2;
  let best = Number.POSITIVE_INFINITY;
  for (const end = performance.now() + 300; performance.now() < end; ) best = Math.min(best, time(loop, times));
  return (best * 1e6) / times;
};

const loopOf = async () => {
  const functions = await (subjects[subject] ?? libraries[subject])();
  if (mode === "call") {
    const { makePurse } = functions.makePurse === undefined ? await subjects.raw() : functions;
    return (
      functions.makeTill &&
      loops.call(
        functions.makeTill(),
        inputs.Flat.map((_, i) => makePurse(i)),
      )
    );
  }
  const run = functions[mode]?.[type];
  if (run === undefined) return undefined;
  const values = inputs[type];
  if (mode === "make")
    return loops.keep(
      run,
      values.map((_, i) => i),
    );
  functions.prepare?.(values);
  functions.prepare?.(wrong);
  proves(run, values);
  return (mode === "check" || mode === "read" ? loops.sum : loops.keep)(run, values);
};

try {
  const loop = await loopOf();
  console.log(JSON.stringify(loop === undefined ? { none: "no such thing" } : { ns: nanoseconds(loop), seen }));
} catch (error) {
  console.log(JSON.stringify({ none: error.message.split("\n")[0] }));
}
