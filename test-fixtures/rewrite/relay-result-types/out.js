import { namespace as namespace$, object as object$, string as string$, number as number$, within as within$, leave as leave$, lengthOf as lengthOf$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); // The type of a result may take lines of its own; the arrow of the inner function may not.
export async function load(a$0) { return (async ({ id, limit = 10 }                                ) =>          
                                                            
  {
  return leave$([{ id, limit }]);
})(record$(a$0, "load", "#1")); }

export function last(a$0) { return ((
  { id }                , // the one ) that counts
) =>                        
         {
  return id;
})(record$1(a$0, "last", "#1")); }

export const make = () => (namespace$({
  get(a$0) { return (({ id }                ) => 
           {
    return id;
  })(record$1(a$0, "get", "#1")); },
}));

export function* each(a$0) { return yield* (function* ([first]          )            
        
  {
  const twice = first * 2;
  yield twice;
})(tuple$(a$0, "each", "#1")); }

function record$(x, f, p) {
  object$(x, f, p, "{ id: string; limit?: number }"); let at;
  try {
    const y = { id: string$(x[at = "id"], f, p) };
    if ((at = "limit") in x) y.limit = number$(x[at], f, p);
    return y;
  } catch (e) { throw within$(e, at, f, p); }
}
function record$1(x, f, p) {
  object$(x, f, p, "{ id: string }"); let at;
  try {
    return { id: string$(x[at = "id"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[number]");
  if (n !== 1) fail$(f, p, "[number]", x, "array of " + n); let at;
  try {
    return [number$(x[at = 0], f, p)];
  } catch (e) { throw within$(e, at, f, p); }
}
harden$(load, last, make, each, record$, record$1, tuple$);
