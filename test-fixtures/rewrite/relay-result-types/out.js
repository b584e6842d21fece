import { namespace as namespace$, fail as fail$, within as within$, leave as leave$, lengthOf as lengthOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); // The type of a result may take lines of its own; the arrow of the inner function may not.
export async function load(a$0) { return (async ({ id, limit = 10 }                                ) =>          
                                                            
  {
  return leave$([{ id, limit }]);
})(record$(a$0, "load", "0")); }

export function last(a$0) { return ((
  { id }                , // the one ) that counts
) =>                        
         {
  return id;
})(record$1(a$0, "last", "0")); }

export const make = () => (namespace$({
  get(a$0) { return (({ id }                ) => 
           {
    return id;
  })(record$1(a$0, "get", "0")); },
}));

export function* each(a$0) { return yield* (function* ([first]          )            
        
  {
  const twice = first * 2;
  yield twice;
})(tuple$(a$0, "each", "0")); }

function record$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "{ id: string; limit?: number }", x);
  let at = "";
  try {
    at = ".id"; const v0 = x.id; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".limit"; let v1 = x.limit; if (v1 !== undefined) { if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1); }
    const y = { id: v0 };
    if (v1 !== undefined) y.limit = v1;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "{ id: string; limit?: number }");
  }
}
function record$1(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "{ id: string }", x);
  let at = "";
  try {
    at = ".id"; const v0 = x.id; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    return { id: v0 };
  } catch (e) {
    throw within$(e, at, f, p, "{ id: string }");
  }
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[number]");
  if (n !== 1) fail$(f, p, "[number]", x);
  let at = "";
  try {
    const y = [];
    at = 0; const v0 = x[0]; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0); y[0] = v0;
    return y;
  } catch (e) {
    throw within$(e, "[" + at + "]", f, p, "[number]");
  }
}
harden$(load, last, make, each, record$, record$1, tuple$);
