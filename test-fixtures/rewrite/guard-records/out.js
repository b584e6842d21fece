import { fail as fail$, lengthOf as lengthOf$, Array as Array$, within as within$, arrayOf as arrayOf$, isArray as isArray$, put as put$, keysOf as keysOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Math } = safe$();                        
                      
                 
                 
 

                                                                              

                                                                                                                

export function total(items                 )         { items = ItemArray$(items, "total", "items");
  return items.reduce((sum, item) => sum + (item.price ?? 0), 0);
}

       function depth(tree      )         {
  return 1 + Math.max(0, ...tree.kids.map(depth));
}

export function area(shape       , scale                        )         { shape = Shape$(shape, "area", "shape"); scale = record$(scale, "area", "scale");
  const by = scale["by"] ?? 1;
  return by * (shape.kind === "circle" ? shape.radius ** 2 * 3 : shape.size[0] * shape.size[1]);
}

function depth$(a$0) { return depth(Tree$(a$0, "depth", "tree")); }
function ItemArray$(x, f, p) {
  return arrayOf$(x, f, p, "Item[]", Item$);
}
function Item$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Item", x);
  let at = "";
  try {
    at = ".id"; const v0 = x.id; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".price"; let v1 = x.price; if (v1 !== undefined) { if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1); }
    at = ".tags"; const v2 = stringArray$(x.tags, f, p);
    const y = { id: v0, tags: v2 };
    if (v1 !== undefined) y.price = v1;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Item");
  }
}
function stringArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "string[]");
  const y = new Array$(n);
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string") fail$(f, p, "string", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "string[]");
  }
  return y;
}
function Shape$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Shape", x);
  let at = "";
  try {
    at = ".kind"; const tag = x.kind;
    switch (tag) {
      case "circle": {
        at = ".radius"; const v1 = x.radius; if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1);
        return { kind: tag, radius: v1 };
      }
      case "box": {
        at = ".size"; const v1 = tuple$(x.size, f, p);
        return { kind: tag, size: v1 };
      }
    }
    fail$(f, p, "\"circle\" | \"box\"", tag);
  } catch (e) {
    throw within$(e, at, f, p, "Shape");
  }
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[width: number, height: number]");
  if (n !== 2) fail$(f, p, "[width: number, height: number]", x);
  let at = "";
  try {
    const y = [];
    at = 0; const v0 = x[0]; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0); y[0] = v0;
    at = 1; const v1 = x[1]; if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1); y[1] = v1;
    return y;
  } catch (e) {
    throw within$(e, "[" + at + "]", f, p, "[width: number, height: number]");
  }
}
function record$(x, f, p) {
  if (typeof x !== "object" || x === null || isArray$(x)) fail$(f, p, "Record<string, number>", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = keysOf$(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (typeof v !== "number" || v !== v) fail$(f, p, "number", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Record<string, number>");
  }
}
function Tree$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Tree nested at most 500 deep", x);
  if (typeof x !== "object" || x === null) fail$(f, p, "Tree", x);
  let at = "";
  try {
    at = ".label"; const v0 = x.label; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".kids"; const v1 = TreeArray$(x.kids, f, p, d + 1);
    return { label: v0, kids: v1 };
  } catch (e) {
    throw within$(e, at, f, p, "Tree");
  }
}
function TreeArray$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Tree[] nested at most 500 deep", x);
  return arrayOf$(x, f, p, "Tree[]", Tree$, d + 1);
}
harden$(total, depth, area, depth$, ItemArray$, Item$, stringArray$, Shape$, tuple$, record$, Tree$, TreeArray$);
export { depth$ as depth };
