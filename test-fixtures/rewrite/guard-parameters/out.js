import { fail as fail$, lengthOf as lengthOf$, Array as Array$, within as within$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                                    

export function raise(level       , by        , note         )         { if (level !== "low" && level !== "high") fail$("raise", "level", "Level", level); if (typeof by !== "number" || by !== by) fail$("raise", "by", "number", by); if (typeof note !== "string" && note !== undefined) fail$("raise", "note", "string | undefined", note);
  return `${level}:${by}:${note ?? ""}`;
}

export const shout = (text        , times = 1)         => ((typeof text !== "string") && fail$("shout", "text", "string", text), (typeof times !== "number" || times !== times) && fail$("shout", "times", "number", times), text.toUpperCase().repeat(times));

export const apply = (f                       , n               )         => ((typeof f !== "function") && fail$("apply", "f", "(n: number) => number", f), ((typeof n !== "number" || n !== n) && n !== null) && fail$("apply", "n", "number | null", n), (n === null ? 0 : number$(f(n), "f", "()")));

// Only ever called by name: no guard.
function half(n        )         {
  return n / 2;
}

export async function later(n        , ...rest                   )                  { if (typeof n !== "bigint") fail$("later", "n", "bigint", n); rest = stringArray$(rest, "later", "rest");
  return `${n}${rest.length}${half(3)}`;
}

function stringArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "string[]");
  const y = new Array$(n);
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string") fail$(f, p, "string", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "string[]");
  }
  return y;
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
harden$(raise, shout, apply, half, later, stringArray$, number$);
