import { namespace as namespace$, string as string$, leave as leave$, fail as fail$, capability as capability$1, isNamespace as isNamespace$, arrayOf as arrayOf$, number as number$, leaveFresh as leaveFresh$, object as object$, within as within$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                         
                           
                  
                                            
 

export const makeStack = ()        => {
  const items           = [];
  return namespace$({
    push: (item) => { string$(item, "push", "item");
      items.push(item);
    },
    all: () => leave$(items),
    each(visit) { if (typeof visit !== "function") fail$("each", "visit", "(item: string) => void", visit);
      for (const item of items) visit(item);
    },
  });
};

export const report = (sink                                           , lines          )       => { sink = capability$(sink, "report", "sink"); lines = arrayOf$(lines, "report", "lines", "string[]", string$);
  sink.write(leave$(lines));
  lines.push("sent");
};

                                        
/** Fresh, and frozen where they are: literals of primitives, and a copy that the function mentions once. */
export const point = (x        )               => (number$(x, "point", "x"), leaveFresh$((x > 0 ? { x, y: 0 } : null)));
export const same = (point       )        => (point = Point$(point, "same", "point"), leaveFresh$(point, true));
/** Not: others may hold a part of these. */
export const both = (point       )          => (point = Point$(point, "both", "point"), leave$([point, point]));
export const keyed = (name        )                         => (string$(name, "keyed", "name"), leave$(({ [name]: 1 })));
export const within = (points         )                      => (points = arrayOf$(points, "within", "points", "Point[]", Point$), leaveFresh$(({ points: points })));
export const open = (box                     )                      => (box = record$(box, "open", "box"), leave$(box));

function capability$(x, f, p) {
  return isNamespace$(x) && typeof x.write === "function" ? x : capability$1(x, f, p, "{ write(lines: readonly string[]): void }", "write");
}
function Point$(x, f, p) {
  object$(x, f, p, "Point"); let at;
  try {
    return { x: number$(x[at = "x"], f, p), y: number$(x[at = "y"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function record$(x, f, p) {
  object$(x, f, p, "{ inside: unknown }"); let at, v;
  try {
    return { inside: (v = x[at = "inside"]) === undefined && !(at in x) ? fail$(f, p, "unknown", v) : v };
  } catch (e) { throw within$(e, at, f, p); }
}
harden$(makeStack, report, point, same, both, keyed, within, open, capability$, Point$, record$);
