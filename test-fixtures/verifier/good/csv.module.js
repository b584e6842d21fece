import { namespace as namespace$, fail as fail$, leave as leave$, put as put$, within as within$, arrayOf as arrayOf$, lengthOf as lengthOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Map, Number, Object, Set, String } = safe$(); /** Comma-separated values: a hand-written reader, typed columns, grouping, writing. */
                                              
                                                     
                                        

                                                                       

const ok =    (value   )            => ({ ok: true, value });
const err = (error        )                => ({ ok: false, error });

       function split(text        , separator = ",")             {
  const rows             = [];
  let row           = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = exists$(text[i] , "text[i]!");
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

const readers                                                            = namespace$({
  text: ok$,
  number: (text) => { if (typeof text !== "string") fail$("number", "text", "string", text);
    const value = text.trim() === "" ? NaN : +text;
    return leave$(Number.isNaN(value) ? err(`"${text}" is no number`) : ok(value));
  },
  flag: (text) => ((typeof text !== "string") && fail$("flag", "text", "string", text), leave$((text === "yes" || text === "no" ? ok(text === "yes") : err(`"${text}" is neither yes nor no`)))),
});

       function read(text        , schema                      )                                    {
  const [header = [], ...body] = split(text);
  const rows        = [];
  const errors           = [];
  body.forEach((fields, line) => {
    const row      = {};
    for (const [at, name] of header.entries()) {
      const kind = schema[name];
      if (!kind) continue;
      const field = fields[at] ?? "";
      const result = field === "" ? ok       (null) : typeOrType$(readers[kind](field), "readers[kind]", "()");
      if (result.ok) row[name] = result.value;
      else errors.push(`line ${line + 2}, ${name}: ${result.error}`);
    }
    rows.push(row);
  });
  return { rows, errors };
}

       function groupBy   (items              , keyOf                     )                   {
  const groups = new Map             ();
  for (const item of items) {
    const key = string$(keyOf(item), "keyOf", "()");
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const sum = (numbers                  )         => {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
};

export function totals(text        , group        , column        )                         { if (typeof text !== "string") fail$("totals", "text", "string", text); if (typeof group !== "string") fail$("totals", "group", "string", group); if (typeof column !== "string") fail$("totals", "column", "string", column);
  const { rows } = read(text, { [group]: "text", [column]: "number" });
  const groups = groupBy(rows, (row) => String(row[group] ?? "none"));
  const result                         = {};
  groups.forEach((members, name) => {
    result[name] = sum(members.map((row) => row[column]).filter((value) => typeof value === "number"));
  });
  return leave$(result);
}

export function write(rows       )         { rows = RowArray$(rows, "write", "rows");
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value                   )         => {
    const text = value === null || value === undefined ? "" : `${value}`;
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return [names.join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\n");
}

function ok$(a$0) { return leave$(ok(a$0)); }
function split$(a$0, a$1) { return leave$(split(string$(a$0, "split", "text"), stringOrUndefined$(a$1, "split", "separator"))); }
function read$(a$0, a$1) { return leave$(read(string$(a$0, "read", "text"), record$(a$1, "read", "schema"))); }
function groupBy$(a$0, a$1) { return leave$(groupBy(unknownArray$(a$0, "groupBy", "items"), function$(a$1, "groupBy", "keyOf"))); }
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
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (typeof v !== "string" && (typeof v !== "number" || v !== v) && typeof v !== "boolean" && v !== null) fail$(f, p, "Value", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Row");
  }
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function stringOrUndefined$(x, f, p) {
  if (typeof x !== "string" && x !== undefined) fail$(f, p, "string | undefined", x);
  return x;
}
function record$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Record<string, Kind>", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = Object.keys(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (v !== "text" && v !== "number" && v !== "flag") fail$(f, p, "Kind", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Record<string, Kind>");
  }
}
function unknownArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "T[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (v === undefined && !(i in x)) fail$(f, p, "an element, not a hole", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "T[]");
  }
  return y;
}
function function$(x, f, p) {
  if (typeof x !== "function") fail$(f, p, "(item: T) => string", x);
  return x;
}
function typeOrType$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Result", x);
  let at = "";
  try {
    at = ".ok"; const tag = x.ok;
    switch (tag) {
      case true: {
        at = ".value"; const v1 = x.value; if (typeof v1 !== "string" && (typeof v1 !== "number" || v1 !== v1) && typeof v1 !== "boolean" && v1 !== null) fail$(f, p, "Value", v1);
        return { ok: tag, value: v1 };
      }
      case false: {
        at = ".error"; const v1 = x.error; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        return { ok: tag, error: v1 };
      }
    }
    fail$(f, p, "true | false", tag);
  } catch (e) {
    throw within$(e, at, f, p, "Result");
  }
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(exists$, ok, err, split, readers, read, groupBy, sum, totals, write, ok$, split$, read$, groupBy$, RowArray$, Row$, string$, stringOrUndefined$, record$, unknownArray$, function$, typeOrType$);
export { split$ as split, read$ as read, groupBy$ as groupBy };
