import { fail as fail$, within as within$, isArray as isArray$, arrayOf as arrayOf$, put as put$, lengthOf as lengthOf$, leave as leave$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Array, JSON, Number, Object, TypeError } = safe$(); /** JSON values: printing, reading with a check, paths, merging, comparing. */
                                                                                                         

                        
                           
                          
                              
 

const isRecord = (value         )                                               =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks a value of unknown origin, all the way down. */
function toJson(value         , path        )       {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${path} is not finite`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item         , at) => toJson(item, `${path}[${at}]`));
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, toJson(item, `${path}.${key}`)]         );
    return Object.fromEntries(entries);
  }
  throw new TypeError(`${path} is a ${typeof value}`);
}

       function parse(text        )       {
  const value          = JSON.parse(text);
  return toJson(value, "$");
}

       function print(value      , { indent = 2, width = 60, sortKeys = false }        = {})         {
  const key = (name        )         => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

  const flat = (item      )         => {
    if (item === null || typeof item !== "object") return JSON.stringify(item);
    if (isArray(item)) return `[${item.map(flat).join(", ")}]`;
    const members = entriesOf(item).map(([name, member]) => `${key(name)}: ${flat(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  };

  const entriesOf = (item                                  )                   => {
    const entries = Object.entries(item);
    return sortKeys ? entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : entries;
  };

  const deep = (item      , depth        )         => {
    const short = flat(item);
    if (item === null || typeof item !== "object" || short.length + depth * indent <= width) return short;
    const inner = "\n" + " ".repeat((depth + 1) * indent);
    const outer = "\n" + " ".repeat(depth * indent);
    return isArray(item)
      ? `[${inner}${item.map((member) => deep(member, depth + 1)).join(`,${inner}`)}${outer}]`
      : `{${inner}${entriesOf(item).map(([name, member]) => `${key(name)}: ${deep(member, depth + 1)}`).join(`,${inner}`)}${outer}}`;
  };

  return deep(value, 0);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value      )                           {
  return Array.isArray(value);
}

export const reformat = (text        , style        )         => ((typeof text !== "string") && fail$("reformat", "text", "string", text), style = StyleOrUndefined$(style, "reformat", "style"), print(parse(text), style));

export function at(value      , path                              )                   { value = Json$(value, "at", "value"); path = stringOrNumberArray$(path, "at", "path");
  let here                   = value;
  for (const step of path) {
    if (here === null || typeof here !== "object") return undefined;
    if (isArray(here)) here = typeof step === "number" ? here[step] : undefined;
    else here = here[step];
  }
  return leave$(here);
}

       function equal(a      , b      )          {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null));
  if (isArray(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && equal(exists$(a[name] , "a[name]!"), exists$(b[name] , "b[name]!")));
}

       const merge = (a      , b      )       =>
  isRecord(a) && isRecord(b)
    ? Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((name) => [name, name in b ? (name in a ? merge(a[name] ?? null, b[name] ?? null) : b[name] ?? null) : a[name] ?? null]))
    : b;

export const size = (value         )         => {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return -1;
  }
};

function parse$(a$0) { return leave$(parse(string$(a$0, "parse", "text"))); }
function print$(a$0, a$1) { return print(Json$(a$0, "print", "value"), StyleOrUndefined$(a$1, "print", "1")); }
function equal$(a$0, a$1) { return equal(Json$(a$0, "equal", "a"), Json$(a$1, "equal", "b")); }
function merge$(a$0, a$1) { return leave$(merge(Json$(a$0, "merge", "a"), Json$(a$1, "merge", "b"))); }
function StyleOrUndefined$(x, f, p) {
  if (x === undefined) return x;
  if (typeof x !== "object" || x === null) fail$(f, p, "Style | undefined", x);
  return Style$(x, f, p);
}
function Style$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Style", x);
  let at = "";
  try {
    at = ".indent"; let v0 = x.indent; if (v0 !== undefined) { if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0); }
    at = ".width"; let v1 = x.width; if (v1 !== undefined) { if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1); }
    at = ".sortKeys"; let v2 = x.sortKeys; if (v2 !== undefined) { if (typeof v2 !== "boolean") fail$(f, p, "boolean", v2); }
    const y = {  };
    if (v0 !== undefined) y.indent = v0;
    if (v1 !== undefined) y.width = v1;
    if (v2 !== undefined) y.sortKeys = v2;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Style");
  }
}
function Json$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Json nested at most 500 deep", x);
  if (!(x !== null && typeof x !== "boolean" && (typeof x !== "number" || x !== x) && typeof x !== "string")) return x;
  if (typeof x !== "object" || x === null) fail$(f, p, "Json", x);
  if (isArray$(x)) return JsonArray$(x, f, p, d + 1);
  return record$(x, f, p, d + 1);
}
function JsonArray$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "Json[] nested at most 500 deep", x);
  return arrayOf$(x, f, p, "Json[]", Json$, d + 1);
}
function record$(x, f, p, d = 0) {
  if (d > 500) fail$(f, p, "{ readonly [key: string]: Json } nested at most 500 deep", x);
  if (typeof x !== "object" || x === null) fail$(f, p, "{ readonly [key: string]: Json }", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = Object.keys(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = Json$(x[k], f, p, d + 1); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "{ readonly [key: string]: Json }");
  }
}
function stringOrNumberArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "(string | number)[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string" && (typeof v !== "number" || v !== v)) fail$(f, p, "string | number", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "(string | number)[]");
  }
  return y;
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(exists$, isRecord, toJson, parse, print, isArray, reformat, at, equal, merge, size, parse$, print$, equal$, merge$, StyleOrUndefined$, Style$, Json$, JsonArray$, record$, stringOrNumberArray$, string$);
export { parse$ as parse, print$ as print, equal$ as equal, merge$ as merge };
