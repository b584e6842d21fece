import { number as number$, string as string$, isArray as isArray$, leave as leave$, fail as fail$, builtin as builtin$, arrayOf as arrayOf$, object as object$, within as within$, capability as capability$, isNamespace as isNamespace$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { ArrayBuffer: ArrayBuffer$, Symbol: Symbol$, Object: Object$, Reflect: Reflect$ } = safe$();                       
                                 
 

export function sum(items                  )         { items = Iterable$(items, "sum", "items");
  let total = 0;
  for (const item of items) total += item;
  return total;
}

export const count = (walk                                     )         => { walk = Iterator$(walk, "count", "walk");
  let sizes = 0;
  let step = walk.next();
  for (; !step.done; step = walk.next()) sizes += step.value.size;
  return `${step.value}: ${sizes}`;
};

export async function longest(log     )                  { log = Log$(log, "longest", "log");
  let best = "";
  for await (const line of AsyncIterable$(log.lines(), "log.lines", "()")) if (line.length > best.length) best = line;
  return best;
}

function Iterable$(x, f, p) {
  return iterable$(x, f, p, "Iterable<number>", number$);
}
class Walks$ {
  #open;
  constructor(open) {
    this.#open = open;
    Object$.freeze(this);
  }
  [Symbol$.iterator]() { return this.#open(); }
}
function* steps$(x, next, end, toss, f, p, each, last) {
  let step = next, sent, given, isLeft = false;
  try {
    for (;;) {
      const result = Reflect$.apply(step, x, [leave$(sent)]);
      object$(result, f, p, "an iterator result");
      try {
        const { done, value } = result;
        if (done) return last && last(value, f, p);
        given = each(value, f, p);
      } catch (error) { throw within$(error, "<next>", f, p); }
      isLeft = true;
      step = next;
      try { sent = yield given; } catch (error) {
        if (!toss) throw error;
        step = toss;
        sent = error;
      }
      isLeft = false;
    }
  } finally { if (isLeft && end) Reflect$.apply(end, x, []); }
}
function iterator$(x, f, p, e, each, last) {
  let next, end, toss;
  try { ({ next, return: end, throw: toss } = x); } catch {}
  if (typeof next !== "function" || (end !== undefined && typeof end !== "function") || (toss !== undefined && typeof toss !== "function")) fail$(f, p, e, x);
  return steps$(x, next, end, toss, f, p, each, last);
}
function iterable$(x, f, p, e, each, last) {
  let list = typeof x === "string" && each === string$;
  if (list) return x;
  try {
    list = isArray$(x) && x;
    if (ArrayBuffer$.isView(x)) x = leave$(x);
  } catch { fail$(f, p, e, x); }
  for (const kind of ["Set", "Map"]) try { list ||= [...builtin$(kind, x, f, p, e)]; } catch {}
  if (list) return arrayOf$(list, f, p, e, each);
  let open;
  try { open = x[Symbol$.iterator]; } catch {}
  if (typeof open !== "function") fail$(f, p, e, x);
  return new Walks$(() => iterator$(Reflect$.apply(open, x, []), f, p, "an iterator", each, last));
}
function Iterator$(x, f, p) {
  return iterator$(x, f, p, "Generator<{ size: number }, string>", record$, string$);
}
function record$(x, f, p) {
  object$(x, f, p, "{ size: number }"); let at;
  try {
    return { size: number$(x[at = "size"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function Log$(x, f, p) {
  return isNamespace$(x) && typeof x.lines === "function" ? x : capability$(x, f, p, "Log", "lines");
}
function AsyncIterable$(x, f, p) {
  return asyncIterable$(x, f, p, "AsyncIterable<string>", string$);
}
class AsyncWalks$ {
  #open;
  constructor(open) {
    this.#open = open;
    Object$.freeze(this);
  }
  [Symbol$.asyncIterator]() { return this.#open(); }
}
async function* asyncSteps$(x, next, end, toss, f, p, each, last) {
  let step = next, sent, given, isLeft = false;
  try {
    for (;;) {
      const result = await Reflect$.apply(step, x, [leave$(sent)]);
      object$(result, f, p, "an iterator result");
      try {
        const { done, value } = result;
        if (done) return last && last(value, f, p);
        given = each(value, f, p);
      } catch (error) { throw within$(error, "<next>", f, p); }
      isLeft = true;
      step = next;
      try { sent = yield given; } catch (error) {
        if (!toss) throw error;
        step = toss;
        sent = error;
      }
      isLeft = false;
    }
  } finally { if (isLeft && end) await Reflect$.apply(end, x, []); }
}
function asyncIterator$(x, f, p, e, each, last) {
  let next, end, toss;
  try { ({ next, return: end, throw: toss } = x); } catch {}
  if (typeof next !== "function" || (end !== undefined && typeof end !== "function") || (toss !== undefined && typeof toss !== "function")) fail$(f, p, e, x);
  return asyncSteps$(x, next, end, toss, f, p, each, last);
}
function asyncIterable$(x, f, p, e, each, last) {
  let open;
  try { open = x[Symbol$.asyncIterator]; } catch {}
  if (typeof open !== "function") fail$(f, p, e, x);
  return new AsyncWalks$(() => asyncIterator$(Reflect$.apply(open, x, []), f, p, "an iterator", each, last));
}
harden$(sum, count, longest, Iterable$, iterable$, Walks$, iterator$, steps$, Iterator$, record$, Log$, AsyncIterable$, asyncIterable$, AsyncWalks$, asyncIterator$, asyncSteps$);
