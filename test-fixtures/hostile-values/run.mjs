/**
 * Hands every hostile value to a guarded parameter of every kind of type, in a realm that is locked down, and prints what was not as it must be:
 * an end that is neither acceptance nor a `GuardError`, a `guard<T>()` that judges otherwise, a value that is not of its type, foreign code that ran after the guard, two reads that
 * differ, and calls that took long.
 */
import { isNamespace } from "@capc/runtime";
import { createLoader } from "capc";
import { module, shapes } from "./shapes.mjs";
import { nothing, seen, valuesFor } from "./values.mjs";

const loader = await createLoader();
const { exports } = await loader.load(module, { filename: "hostile.ts" });
await loader.close();
const only = process.argv.slice(2);
const complaints = [];
let [cells, accepted] = [0, 0];

/** Everything that can be read of a value without calling functions, as text. */
function picture(value, seenBefore = new Map(), level = 0) {
  if (typeof value === "string") return JSON.stringify(value.length > 50 ? value.length : value);
  if (typeof value === "symbol" || (typeof value !== "object" && typeof value !== "function") || value === null) return `${typeof value} ${String(value)}`;
  if (seenBefore.has(value)) return `#${seenBefore.get(value)}`;
  seenBefore.set(value, seenBefore.size);
  if (level > 1000) return "deep";
  if (typeof value === "function") return "function";
  const parts = Reflect.ownKeys(value).map((key) => `${String(key)}: ${picture(value[key], seenBefore, level + 1)}`);
  if (value instanceof Map || value instanceof Set) for (const part of value) parts.push(picture(part, seenBefore, level + 1));
  return `{${parts.join()}}`;
}


for (const [at, { type, sample, holds, isData, isLater, each }] of shapes.entries()) {
  for (const [name, make] of valuesFor(sample)) {
    const complain = (what) => complaints.push(`${type} (${sample}) <- ${name}: ${what}`);
    if (only.length > 0 && !only.every((part) => `${type} <- ${name}`.includes(part))) continue;
    const value = make();
    if (value === nothing) continue;
    cells++;
    const start = process.hrtime.bigint();
    const early = seen.count;
    let got;
    let isAccepted = false;
    try {
      got = exports[`f${at}`](value);
      isAccepted = true;
    } catch (error) {
      if (Object.getPrototypeOf(error ?? 0)?.name !== "GuardError") complain(`ended in ${error?.name}: ${String(error?.message).slice(0, 100)}`);
      else if (error.message.length > 200) complain(`said ${error.message.length} characters`);
    }
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    if (took > 1000) complain(`took ${Math.round(took)} ms`);
    const ran = seen.count - early;
    const another = make();
    try {
      if (exports[`g${at}`].is(another) !== isAccepted) complain(`${isAccepted ? "is accepted" : "is refused"}, and guard<T>().is says otherwise`);
      if (seen.count - early > 2 * ran) complain("guard<T>().is asks it more than the guard does");
    } catch (error) {
      complain(`guard<T>().is ended in ${error?.name}: ${String(error?.message).slice(0, 100)}`);
    }
    if (!isAccepted) continue;
    accepted++;
    const before = seen.count;
    try {
      if (isData && got === value && (typeof value === "object" || typeof value === "function") && value !== null) complain("was handed through");
      if (!holds(got, isNamespace)) complain("is not of its type");
      if (!isLater && picture(got) !== picture(got)) complain("differs between two reads");
    } catch (error) {
      complain(`cannot be read: ${error?.name} ${error?.message}`);
    }
    if (!isLater && seen.count !== before) complain("ran foreign code after the guard");
    const third = each && make();
    try {
      // A function that throws, a promise that rejects: what ends the module's own steps is the other side's affair.
      const used = each ? await exports[`u${at}`](third) : [];
      if (!used.every((one) => each(one))) complain("gave values that are not of their type");
    } catch {}
  }
}

// What costs more than its size would not come back from these: 200,000 of anything, in every kind of container.
const many = (of) => Array.from({ length: 2e5 }, (_, i) => of(i));
const large = {
  "number[]": many((i) => i),
  "readonly Item[]": many(() => ({ id: "a", tags: [] })),
  Json: many((i) => [i]),
  "Record<string, number>": Object.fromEntries(many((i) => [`k${i}`, i])),
  "Map<string, number[]>": new Map(many((i) => [`k${i}`, []])),
  "Set<Item>": new Set(many(() => ({ id: "a", tags: [] }))),
  "Iterable<number>": new Set(many((i) => i)),
  "[...string[], number]": [...many(() => "x"), 1],
  Either: { a: null, tag: Symbol("wrong"), more: many((i) => i) },
};
for (const [type, value] of Object.entries(large)) {
  const start = process.hrtime.bigint();
  for (const one of [value, Array.isArray(value) ? [...value, Symbol("wrong")] : value]) {
    try {
      exports[`f${shapes.findIndex((shape) => shape.type === type)}`](one);
    } catch (error) {
      if (error.name !== "GuardError") complaints.push(`200,000 in ${type}: ${error}`);
    }
  }
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (took > 5000) complaints.push(`200,000 in ${type} took ${took} ms`);
}
// How deep data may nest, whatever it nests in.
const nested = (times, wrap, inner) => Array.from({ length: times }).reduce(wrap, inner);
const chains = {
  Json: [(v) => [v], 1],
  Link: [(v) => ({ value: 1, next: v }), null],
  Tree: [(v) => ({ label: "a", kids: [v] }), { label: "a", kids: [] }],
  Either: [(v) => ({ a: v, tag: 1 }), null],
  Knot: [(v) => new Map([["a", v]]), new Map()],
};
const deepest = Object.entries(chains).map(([type, chain]) => {
  const guard = exports[`f${shapes.findIndex((shape) => shape.type === type)}`];
  const isAccepted = (times) => {
    try {
      const value = nested(times, ...chain);
      const is = exports[`g${shapes.findIndex((shape) => shape.type === type)}`].is(value);
      if (is !== (times < 500)) complaints.push(`${type}: guard<T>().is says ${is} of ${times}`);
      return guard(value) !== undefined;
    } catch (error) {
      if (error.name !== "GuardError" || !error.message.includes("nested at most 500 deep")) complaints.push(`${type}: ${error}`);
      return false;
    }
  };
  return [type, [100, 249, 499, 502, 5000].map(isAccepted)];
});
console.log(JSON.stringify({ cells, accepted, complaints, deepest: Object.fromEntries(deepest) }));

