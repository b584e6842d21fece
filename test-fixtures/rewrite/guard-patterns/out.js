import { namespace as namespace$, fail as fail$, within as within$, lengthOf as lengthOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                           
                         
                         
 

export function pad(a$0, a$1) { return (({ width, fill = " " }         , text        ) =>         {
  return text.padStart(width, fill);
})(Options$(a$0, "pad", "0"), string$(a$1, "pad", "text")); }

export const wide = (a$0, a$1) => (([first, second]                           , to = first.length)         => second.padStart(to))(tuple$(a$0, "wide", "0"), numberOrUndefined$(a$1, "wide", "to"));

export const box = namespace$({
  put(a$0) { return (({ width }         ) =>         {
    return width;
  })(Options$(a$0, "put", "0")); },
});

function Options$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Options", x);
  let at = "";
  try {
    at = ".width"; const v0 = x.width; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0);
    at = ".fill"; let v1 = x.fill; if (v1 !== undefined) { if (typeof v1 !== "string") fail$(f, p, "string", v1); }
    const y = { width: v0 };
    if (v1 !== undefined) y.fill = v1;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Options");
  }
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[string, string]");
  if (n !== 2) fail$(f, p, "[string, string]", x);
  let at = "";
  try {
    const y = [];
    at = 0; const v0 = x[0]; if (typeof v0 !== "string") fail$(f, p, "string", v0); y[0] = v0;
    at = 1; const v1 = x[1]; if (typeof v1 !== "string") fail$(f, p, "string", v1); y[1] = v1;
    return y;
  } catch (e) {
    throw within$(e, "[" + at + "]", f, p, "[string, string]");
  }
}
function numberOrUndefined$(x, f, p) {
  if ((typeof x !== "number" || x !== x) && x !== undefined) fail$(f, p, "number | undefined", x);
  return x;
}
harden$(pad, wide, box, Options$, string$, tuple$, numberOrUndefined$);
