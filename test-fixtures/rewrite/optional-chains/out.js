import { object as object$, capability as capability$, isNamespace as isNamespace$, string as string$, within as within$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                        
                            
                  
                        
 

export const second = (node                  )                     => (node = NodeOrUndefined$(node, "second", "node"), NodeOrUndefined$(node?.next?.(), "node?.next", "()")?.name);

export const length = (node                  )                     => (node = NodeOrUndefined$(node, "length", "node"), numberOrUndefined$(node?.value(), "node?.value", "()")?.toFixed(2).length);

function NodeOrUndefined$(x, f, p) {
  if (x === undefined) return x;
  object$(x, f, p, "Node | undefined");
  return Node$(x, f, p);
}
function Node$(x, f, p) {
  if (!(isNamespace$(x) && (x.next === undefined || typeof x.next === "function") && typeof x.value === "function")) x = capability$(x, f, p, "Node", "next? value =name"); let at;
  try {
    string$(x[at = "name"], f, p);
    return x;
  } catch (e) { throw within$(e, at, f, p); }
}
function numberOrUndefined$(x, f, p) {
  if ((typeof x !== "number" || x !== x) && x !== undefined) fail$(f, p, "number | undefined", x);
  return x;
}
harden$(second, length, NodeOrUndefined$, Node$, numberOrUndefined$);
