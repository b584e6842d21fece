import { fail as fail$, number as number$, string as string$, arrayOf as arrayOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                                    

export function raise(level       , by        , note         )         { if (level !== "low" && level !== "high") fail$("raise", "level", "Level", level); number$(by, "raise", "by"); if (typeof note !== "string" && note !== undefined) fail$("raise", "note", "string | undefined", note);
  return `${level}:${by}:${note ?? ""}`;
}

export const shout = (text        , times = 1)         => (string$(text, "shout", "text"), number$(times, "shout", "times"), text.toUpperCase().repeat(times));

export const apply = (f                       , n               )         => ((typeof f !== "function") && fail$("apply", "f", "(n: number) => number", f), ((typeof n !== "number" || n !== n) && n !== null) && fail$("apply", "n", "number | null", n), (n === null ? 0 : number$(f(n), "f", "()")));

// Only ever called by name: no guard.
function half(n        )         {
  return n / 2;
}

export async function later(n        , ...rest                   )                  { if (typeof n !== "bigint") fail$("later", "n", "bigint", n); rest = arrayOf$(rest, "later", "rest", "string[]", string$);
  return `${n}${rest.length}${half(3)}`;
}

harden$(raise, shout, apply, half, later);
