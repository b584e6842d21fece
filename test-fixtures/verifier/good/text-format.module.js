import { namespace as namespace$, fail as fail$, leave as leave$, within as within$, arrayOf as arrayOf$, put as put$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Boolean, Map, Math, Object, String } = safe$(); /** Text for fixed-width terminals: wrapping, tables, templates, simple plurals. */
                                                    
         
                 
                                      
 

                                             
                                       

const show = (cell                  )         => (cell == null ? "-" : typeof cell === "string" ? cell : String(cell));

function pad(text        , width        , align                  = "left")         {
  const missing = Math.max(0, width - text.length);
  if (align === "right") return " ".repeat(missing) + text;
  if (align === "center") {
    const left = missing >> 1;
    return " ".repeat(left) + text + " ".repeat(missing - left);
  }
  return text + " ".repeat(missing);
}

export function wrap(text        , width        )           { if (typeof text !== "string") fail$("wrap", "text", "string", text); if (typeof width !== "number" || width !== width) fail$("wrap", "width", "number", width);
  const lines           = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    let line = "";
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = "";
      }
      line += (line && " ") + word;
    }
    lines.push(line);
  }
  return leave$(lines);
}

export function table(columns          , rows       )         { columns = ColumnArray$(columns, "table", "columns"); rows = RowArray$(rows, "table", "rows");
  const titles = columns.map(({ key, title = key }) => title);
  const cells = rows.map((row) => columns.map(({ key }) => show(row[key])));
  const widths = columns.map((_, at) => Math.max(exists$(titles[at] , "titles[at]!").length, ...cells.map((line) => exists$(line[at] , "line[at]!").length)));
  const print = (line                   )         =>
    line.map((text, at) => pad(text, widths[at] ?? 0, columns[at]?.align)).join(" | ").trimEnd();
  return [print(titles), widths.map((width) => "-".repeat(width)).join("-+-"), ...cells.map(print)].join("\n");
}

/** `{{name}}` and `{{name|upper}}`. */
export function fill(template        , values                                 )         { if (typeof template !== "string") fail$("fill", "template", "string", template); values = record$(values, "fill", "values");
  const filters                                           = namespace$({
    upper: (text) => ((typeof text !== "string") && fail$("upper", "text", "string", text), text.toUpperCase()),
    title: (text) => ((typeof text !== "string") && fail$("title", "text", "string", text), text.replace(/\b\w/g, (letter) => letter.toUpperCase())),
  });
  return template.replace(/\{\{(\w+)(?:\|(\w+))?\}\}/g, (whole        , name        , filter                    ) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = `${value}`;
    return filter === undefined ? text : (undefinedOrString$(filters[filter]?.(text), "filters[filter]", "()") ?? text);
  });
}

export const plural = (a$0, a$1, a$2) => ((count        , one        , many = `${one}s`)         => `${count} ${count === 1 ? one : many}`)(number$(a$0, "plural", "count"), string$(a$1, "plural", "one"), stringOrUndefined$(a$2, "plural", "many"));

export function bytes(size        )         { if (typeof size !== "number" || size !== size) fail$("bytes", "size", "number", size);
  const units = ["B", "kB", "MB", "GB"]         ;
  let at = 0;
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  return `${at === 0 ? size : size.toFixed(1)} ${units[at]}`;
}

export function count(text        )                         { if (typeof text !== "string") fail$("count", "text", "string", text);
  const words = new Map                ();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return leave$(Object.fromEntries([...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))));
}

function ColumnArray$(x, f, p) {
  return arrayOf$(x, f, p, "Column[]", Column$);
}
function Column$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Column<string>", x);
  let at = "";
  try {
    at = ".key"; const v0 = x.key; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".title"; let v1 = x.title; if (v1 !== undefined) { if (typeof v1 !== "string") fail$(f, p, "string", v1); }
    at = ".align"; let v2 = x.align; if (v2 !== undefined) { if (v2 !== "center" && v2 !== "left" && v2 !== "right") fail$(f, p, "undefined | \"center\" | \"left\" | \"right\"", v2); }
    const y = { key: v0 };
    if (v1 !== undefined) y.title = v1;
    if (v2 !== undefined) y.align = v2;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Column<string>");
  }
}
function RowArray$(x, f, p) {
  return arrayOf$(x, f, p, "Row[]", Row$);
}
function Row$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Row", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = Object.keys(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (typeof v !== "string" && (typeof v !== "number" || v !== v) && typeof v !== "boolean" && v !== null) fail$(f, p, "Cell", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Row");
  }
}
function record$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Record<string, string | number>", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = Object.keys(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (typeof v !== "string" && (typeof v !== "number" || v !== v)) fail$(f, p, "string | number", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Record<string, string | number>");
  }
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function stringOrUndefined$(x, f, p) {
  if (typeof x !== "string" && x !== undefined) fail$(f, p, "string | undefined", x);
  return x;
}
function undefinedOrString$(x, f, p) {
  if (x !== undefined && typeof x !== "string") fail$(f, p, "undefined | string | undefined", x);
  return x;
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(exists$, show, pad, wrap, table, fill, plural, bytes, count, ColumnArray$, Column$, RowArray$, Row$, record$, number$, string$, stringOrUndefined$, undefinedOrString$);
