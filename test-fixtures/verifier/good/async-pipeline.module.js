import { fail as fail$, leave as leave$, lengthOf as lengthOf$, within as within$, builtin as builtin$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Array, Error, Map, Math, Number, Promise, TypeError } = safe$(); /** Promises, async iteration, retries and a pool: concurrency without a clock. */
                                                                                            

const messageOf = (error         )         => (error instanceof Error ? error.message : typeof error === "string" ? error : "unknown");

async function settle   (work                  )                      {
  try {
    return { status: "ok", value: await work() };
  } catch (error) {
    return { status: "failed", message: messageOf(error) };
  }
}

export async function retry   (times        , work                                 )             { if (typeof times !== "number" || times !== times) fail$("retry", "times", "number", times); if (typeof work !== "function") fail$("retry", "work", "(attempt: number) => Promise<T>", work);
  for (let attempt = 1; ; attempt++) {
    const outcome = await settle(() => Promise$(work(attempt), "work", "()"));
    if (outcome.status === "ok") return outcome.value;
    if (attempt >= times) throw new Error(`after ${attempt} attempts: ${outcome.message}`);
  }
}

/** Runs at most `limit` of the works at a time; results in order. */
async function pool   (works                               , limit        )               {
  const results = new Map           ();
  let next = 0;
  const worker = async ()                => {
    while (next < works.length) {
      const at = next++;
      const work = works[at];
      if (work) results.set(at, await work());
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, works.length) }, worker));
  return [...results.entries()].sort(([a], [b]) => a - b).map(([, value]) => value);
}

async function* pages(total        , size        )                                       {
  for (let start = 0; start < total; start += size) {
    yield Array.from({ length: Math.min(size, total - start) }, (_, i) => start + i);
  }
}

export async function sumPages(total        , size        )                                          { if (typeof total !== "number" || total !== total) fail$("sumPages", "total", "number", total); if (typeof size !== "number" || size !== size) fail$("sumPages", "size", "number", size);
  let [sum, count] = [0, 0];
  for await (const page of pages(total, size)) {
    sum += page.reduce((a, b) => a + b, 0);
    count++;
  }
  return leave$({ sum, pages: count });
}

export const squares = (numbers          , limit        )                    =>
  (numbers = numberArray$(numbers, "squares", "numbers"), (typeof limit !== "number" || limit !== limit) && fail$("squares", "limit", "number", limit), leave$(pool(
    numbers.map((n) => async () => {
      await Promise.resolve();
      return n * n;
    }),
    limit,
  )));

export const flaky = async (failures        , times        )                  => { if (typeof failures !== "number" || failures !== failures) fail$("flaky", "failures", "number", failures); if (typeof times !== "number" || times !== times) fail$("flaky", "times", "number", times);
  const log           = [];
  const result = stringOrNumber$(await retry(times, async (attempt) => {
    if (attempt <= failures) {
      log.push(`${attempt} failed`);
      throw new Error(`failure ${attempt}`);
    }
    return attempt;
  }).catch((error         ) => messageOf(error)), "await retry(times, async (attempt) => { if (attempt <= fa...", "");
  return [...log, `${result}`].join("; ");
};

export const all = async (keys          )                             =>
  (keys = stringArray$(keys, "all", "keys"), leave$(Promise.all(
    keys.map((key) =>
      settle(async () => {
        const value = Number.parseInt(key, 10);
        if (Number.isNaN(value)) throw new TypeError(`${key} is no number`);
        return value;
      }),
    ),
  )));

function numberArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "number[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "number" || v !== v) fail$(f, p, "number", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "number[]");
  }
  return y;
}
function stringArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "string[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string") fail$(f, p, "string", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "string[]");
  }
  return y;
}
function Promise$(x, f, p) {
  return builtin$("Promise", x, f, p, "Promise<unknown>", unknown$);
}
function unknown$(x, f, p) {
  return x;
}
function stringOrNumber$(x, f, p) {
  if (typeof x !== "string" && (typeof x !== "number" || x !== x)) fail$(f, p, "string | number", x);
  return x;
}
harden$(messageOf, settle, retry, pool, pages, sumPages, squares, flaky, all, numberArray$, stringArray$, Promise$, unknown$, stringOrNumber$);
