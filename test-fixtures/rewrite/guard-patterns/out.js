import { namespace as namespace$, object as object$, number as number$, string as string$, within as within$, lengthOf as lengthOf$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                           
                         
                         
 

export function pad(a$0, a$1) { return (({ width, fill = " " }         , text        ) =>         {
  return text.padStart(width, fill);
})(Options$(a$0, "pad", "#1"), string$(a$1, "pad", "text")); }

export const wide = (a$0, a$1) => (([first, second]                           , to = first.length)         => second.padStart(to))(tuple$(a$0, "wide", "#1"), numberOrUndefined$(a$1, "wide", "to"));

export const box = namespace$({
  put(a$0) { return (({ width }         ) =>         {
    return width;
  })(Options$(a$0, "put", "#1")); },
});

function Options$(x, f, p) {
  object$(x, f, p, "Options"); let at;
  try {
    const y = { width: number$(x[at = "width"], f, p) };
    if ((at = "fill") in x) y.fill = string$(x[at], f, p);
    return y;
  } catch (e) { throw within$(e, at, f, p); }
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[string, string]");
  if (n !== 2) fail$(f, p, "[string, string]", x, "array of " + n); let at;
  try {
    return [string$(x[at = 0], f, p), string$(x[at = 1], f, p)];
  } catch (e) { throw within$(e, at, f, p); }
}
function numberOrUndefined$(x, f, p) {
  if ((typeof x !== "number" || x !== x) && x !== undefined) fail$(f, p, "number | undefined", x);
  return x;
}
harden$(pad, wide, box, Options$, tuple$, numberOrUndefined$);
