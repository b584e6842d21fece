import { object as object$, string as string$, arrayOf as arrayOf$, number as number$, within as within$, fail as fail$, lengthOf as lengthOf$, isArray as isArray$, put as put$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Math, Object: Object$ } = safe$();                        
                      
                 
                 
 

                                                                              

                                                                                                                

export function total(items                 )         { items = arrayOf$(items, "total", "items", "Item[]", Item$);
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
function Item$(x, f, p) {
  object$(x, f, p, "Item"); let at;
  try {
    const y = { id: string$(x[at = "id"], f, p), tags: arrayOf$(x[at = "tags"], f, p, "string[]", string$) };
    if ((at = "price") in x) y.price = number$(x[at], f, p);
    return y;
  } catch (e) { throw within$(e, at, f, p); }
}
function Shape$(x, f, p) {
  object$(x, f, p, "Shape"); let at;
  try {
    const tag = x[at = "kind"];
    switch (tag) {
      case "circle": return { kind: tag, radius: number$(x[at = "radius"], f, p) };
      case "box": return { kind: tag, size: tuple$(x[at = "size"], f, p) };
    }
    fail$(f, p, '"circle" | "box"', tag);
  } catch (e) { throw within$(e, at, f, p); }
}
function tuple$(x, f, p) {
  const n = lengthOf$(x, f, p, "[width: number, height: number]");
  if (n !== 2) fail$(f, p, "[width: number, height: number]", x, "array of " + n); let at;
  try {
    return [number$(x[at = 0], f, p), number$(x[at = 1], f, p)];
  } catch (e) { throw within$(e, at, f, p); }
}
function record$(x, f, p) {
  if (isArray$(x)) fail$(f, p, "Record<string, number>", x); object$(x, f, p, "Record<string, number>"); let at;
  try {
    const y = {};
    for (at of keysOf$(x, f, p)) put$(y, at, number$(x[at], f, p));
    return y;
  } catch (e) { throw within$(e, at, f, p); }
}
function keysOf$(x, f, p) {
  const names = Object$.keys(x);
  for (const name of names) if (name === "__proto__") fail$(f, p, "a record without a key `__proto__`", x);
  return names;
}
function Tree$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Tree nested at most 500 deep", x);
  object$(x, f, p, "Tree"); let at;
  try {
    return { label: string$(x[at = "label"], f, p), kids: arrayOf$(x[at = "kids"], f, p, "Tree[]", Tree$, d + 1) };
  } catch (e) { throw within$(e, at, f, p); }
}
harden$(total, depth, area, depth$, Item$, Shape$, tuple$, record$, keysOf$, Tree$);
export { depth$ as depth };
