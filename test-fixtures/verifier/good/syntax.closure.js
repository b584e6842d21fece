(function (emitted$1, imports$2) { "use strict"; const { safe, harden: freeze, Namespace: wrap, fail: refuse } = emitted$1; const { Math, Map, Set, Promise, String, JSON, Symbol, BigInt } = safe();
const { helper, "odd name": odd, default: main } = imports$2["./b.ts"]; const whole = imports$2["./c.ts"]; const { makeBrandPair, harden } = imports$2["@capc/runtime"];
const EMPTY = { __proto__x: null, list: [, 1, , 2], "quoted key": [1, [2, [3]]], 7: "seven", [`computed`]: 1n, [whole.key]: "data" };
const PATTERN = /[/\]\u{1F600}]+/u, NEXT = EMPTY.list[1], NONE = void 0, RAW = String.raw`\u0041${1}`, BIG = BigInt(7), KEY = Symbol("key"), NOT = !EMPTY;
const TEXT = JSON.stringify(EMPTY), PAIR = makeBrandPair(), BOX = wrap({ get: () => EMPTY, toString: () => "box" }), CHOICE = NOT ? NEXT : NONE ?? (TEXT, RAW), SEEN = EMPTY?.list;
async function* stream(source, { limit = 10, ...rest } = {}, [first, , ...others] = [], ...tail) {
  outer: for await (const chunk of source) {
    for (let i = 0, n = chunk.length; i < n; i++) {
      if (i > limit) continue outer; else if (chunk[i] === undefined) break outer;
      yield await helper(chunk[i], rest, first, others, tail);
    }
  }
  return void 0;
}
function classify(value) {
  var found = arguments.length, let_ = 1, async = 2, of = [3], get = 4, set = 5, using = 6;
  switch (typeof value) {
    case "string": { let found = value.length; if (found) return found; break; }
    case "number": case "bigint": const twice = value * 2; return twice;
    default: do { found--; } while (found > 0)
  }
  if (found) var hoisted = found; else hoisted = let_;
  try { if (!hoisted) throw { message: "none" }; } catch ({ message: text }) { return text; } finally { found += async; }
  try { odd(); } catch { hoisted = null; }
  for (const key in value) if (key in EMPTY) delete value[key];
  for (const item of of) (value.items ||= []).push(item / get / set);
  for (;;) { if (found++ > using) break; }
  while (found > 0) found = found - 1
  const tree = { value, get size() { return this.value.size; }, set size(n) { this.value.size = n; }, async load() { return await main?.(); }, *walk() { yield* [1, 2]; }, [KEY]: 1, "a-b": 2, "constructor_": 3 };
  const { value: { a = 1, b: [c] = [2] } = {}, ...more } = tree;
  [tree.value, tree["size"]] = [a, c]; ({ a: tree.value, ...tree.rest } = more);
  const self = function again(n) { return n ? again(n - 1) : new Map([[1, new Set()]]); };
  const add = (x, y = x) => x + y, nothing = () => {}, wrapped = async (z) => ({ z }), tagged = String.raw`a${add(1)}b`, regex = value / 2 / 3, other = /a/g.test(tagged) ? 1 : +!0;
  class Local { static #made = 0; static { Local.#made = 1; } #x = this; static seen = () => Local.#made; [KEY] = 2; constructor() { return this; } has(o) { return #x in o; } }
  return { found, more, self, nothing, wrapped, regex, other, Local, "default": new Local(), [`t${hoisted}`]: -(-1), sum: 0x1F + 0b11 + 0o17 + 1_000 + .5e-3, text: 'it\'s' + "\u2028 <!-- --> text", ok: value?.["deep"]?.[0]?.(), neg: typeof value !== "object" && ~found >>> 2 };
}
const chain = Promise;
freeze(EMPTY, PATTERN, NEXT, NONE, RAW, BIG, KEY, NOT, TEXT, PAIR, BOX, CHOICE, SEEN, stream, classify, chain, Math, harden, refuse);
return { stream, classify, default: BOX, "a b": chain, stack: classify, again: helper }; });
