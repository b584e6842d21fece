import { fail as fail$, capability as capability$, isNamespace as isNamespace$, within as within$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                        
                            
                  
                        
 

export const second = (node                  )                     => (node = NodeOrUndefined$(node, "second", "node"), NodeOrUndefined$(node?.next?.(), "node?.next", "()")?.name);

export const length = (node                  )                     => (node = NodeOrUndefined$(node, "length", "node"), numberOrUndefined$(node?.value(), "node?.value", "()")?.toFixed(2).length);

function NodeOrUndefined$(x, f, p) {
  if (x === undefined) return x;
  if (typeof x !== "object" || x === null) fail$(f, p, "Node | undefined", x);
  return Node$(x, f, p);
}
function Node$(x, f, p) {
  const y = isNamespace$(x) && (x.next === undefined || typeof x.next === "function") && typeof x.value === "function" ? x : capability$(x, f, p, "Node", "next? value =name");
  let at = "";
  try {
    at = ".name"; const v0 = y.name; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Node");
  }
}
function numberOrUndefined$(x, f, p) {
  if ((typeof x !== "number" || x !== x) && x !== undefined) fail$(f, p, "number | undefined", x);
  return x;
}
harden$(second, length, NodeOrUndefined$, Node$, numberOrUndefined$);
