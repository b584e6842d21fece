import { leave as leave$, capability as capability$, only as only$, isNamespace as isNamespace$, string as string$, within as within$, object as object$, fail as fail$, number as number$, guard as guard$, arrayOf as arrayOf$, isArray as isArray$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); const ItemGuard$ = guard$(Item$, "guard<Item>().assert", '{"type":"record","properties":[{"name":"id","of":{"type":"string"}},{"name":"price","optional":true,"of":{"type":"number"}}],"name":"Item"}', (x) => { try { return isItem$(x); } catch { return false; } }); const TreeGuard$ = guard$(Tree$, "guard<Tree>().assert", '{"type":"ref","to":"Tree","definitions":{"Tree":{"type":"record","properties":[{"name":"label","of":{"type":"union","of":[{"type":"literal","value":"leaf"},{"type":"literal","value":"it\'s"}]}},{"name":"kids","of":{"type":"array","of":{"type":"ref","to":"Tree"}}}]}}}', (x) => { try { return isTree$(x); } catch { return false; } }); import { guard,                       } from "@capc/runtime";

                                                             
                                                       
                                                                                          

export const isItem = ItemGuard$        ;
const isTree              = TreeGuard$  ;

/** Asked for in a function, it is made once all the same. */
export const find = (x         )                   => leave$((ItemGuard$ 
      
   .is(x) && isTree.is(x) ? x : undefined));

export const first = (reader              , more                     )         => (reader = Only$(reader, "first", "reader"), more = nullOrOnly$(more, "first", "more"), stringOrUndefined$(more?.read(), "more?.read", "()") ?? string$(reader.read(), "reader.read", "()"));

function Only$(x, f, p) {
  if (!(isNamespace$(x) && typeof x.read === "function" && (x.seek === undefined || typeof x.seek === "function"))) x = capability$(x, f, p, "Only<Reader>", "read seek? =name"); let at;
  try {
    string$(x[at = "name"], f, p);
    return only$(x, "read seek? =name");
  } catch (e) { throw within$(e, at, f, p); }
}
function nullOrOnly$(x, f, p) {
  if (x === null) return x;
  object$(x, f, p, "Only<Reader> | null");
  return Only$(x, f, p);
}
function stringOrUndefined$(x, f, p) {
  if (typeof x !== "string" && x !== undefined) fail$(f, p, "string | undefined", x);
  return x;
}
function Item$(x, f, p) {
  object$(x, f, p, "Item"); let at;
  try {
    const y = { id: string$(x[at = "id"], f, p) };
    if ((at = "price") in x) y.price = number$(x[at], f, p);
    return y;
  } catch (e) { throw within$(e, at, f, p); }
}
function isItem$(x) {
  if (typeof x !== "object" || x === null) return false;
  let v;
  v = x.id; if (typeof v !== "string") return false;
  if ("price" in x) { v = x.price; if (typeof v !== "number" || v !== v) return false; }
  return true;
}
function Tree$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Tree nested at most 500 deep", x);
  object$(x, f, p, "Tree"); let at, v;
  try {
    return {
      label: (v = x[at = "label"], v !== "leaf" && v !== "it's") ? fail$(f, p, "\"leaf\" | \"it's\"", v) : v,
      kids: arrayOf$(x[at = "kids"], f, p, "Tree[]", Tree$, d + 1),
    };
  } catch (e) { throw within$(e, at, f, p); }
}
function isTree$(x, d = 0) {
  if (d > 500) return false;
  if (typeof x !== "object" || x === null) return false;
  let v;
  v = x.label; if (v !== "leaf" && v !== "it's") return false;
  v = x.kids; if (!isTreeArray$(v, d + 1)) return false;
  return true;
}
function isTreeArray$(x, d = 0) {
  if (!isArray$(x)) return false;
  const n = x.length;
  if (typeof n !== "number" || n >>> 0 !== n) return false;
  for (let i = 0; i < n; i++) {
    const v = x[i];
    if (!isTree$(v, d)) return false;
  }
  return true;
}
harden$(isItem, isTree, find, first, ItemGuard$, TreeGuard$, Only$, nullOrOnly$, stringOrUndefined$, Item$, isItem$, Tree$, isTree$, isTreeArray$);
