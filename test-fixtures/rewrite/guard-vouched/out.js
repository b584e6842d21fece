import { capability as capability$, isNamespace as isNamespace$, fail as fail$, object as object$, within as within$, boolean as boolean$, number as number$, string as string$, leave as leave$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                  
                                  
                                          
 
                 
                       
 

export function lengthOf(judge       , x         )         { judge = Judge$(judge, "lengthOf", "judge");
  return (boolean$(judge.isText(x), "judge.isText", "()") && (string$(x, "judge.isText", "x") === x || fail$("judge.isText", "x", "string", x))) ? x.length : 0;
}

export function double(judge       , x         )         { judge = Judge$(judge, "double", "judge");
  const twice = 2
  void (judge.demand(x), number$(x, "judge.demand", "x") === x || fail$("judge.demand", "x", "number", x))
  return twice * x;
}

export function read(isPurse                            , holder                          )         { if (typeof isPurse !== "function") fail$("read", "isPurse", "(x: unknown) => x is Purse", isPurse); holder = record$(holder, "read", "holder");
  if (!(boolean$(isPurse(holder.it), "isPurse", "()") && (Purse$(holder.it, "isPurse", "holder.it") === holder.it || fail$("isPurse", "holder.it", "Purse", holder.it)))) return 0;
  return number$(holder.it.getBalance(), "holder.it.getBalance", "()");
}

// Nothing is narrowed by what is said of an expression.
export const speaks = (judge       , x         )          => (judge = Judge$(judge, "speaks", "judge"), boolean$(judge.isText(leave$([x])), "judge.isText", "()"));

function Judge$(x, f, p) {
  return isNamespace$(x) && typeof x.isText === "function" && typeof x.demand === "function" ? x : capability$(x, f, p, "Judge", "isText demand");
}
function record$(x, f, p) {
  object$(x, f, p, "{ readonly it: unknown }"); let at, v;
  try {
    return { it: (v = x[at = "it"]) === undefined && !(at in x) ? fail$(f, p, "unknown", v) : v };
  } catch (e) { throw within$(e, at, f, p); }
}
function Purse$(x, f, p) {
  return isNamespace$(x) && typeof x.getBalance === "function" ? x : capability$(x, f, p, "Purse", "getBalance");
}
harden$(lengthOf, double, read, speaks, Judge$, record$, Purse$);
