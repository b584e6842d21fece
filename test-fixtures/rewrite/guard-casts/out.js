import { fail as fail$, lengthOf as lengthOf$, Array as Array$, within as within$, exists as exists$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { JSON } = safe$();                   
               
 

export function read(json        )         { if (typeof json !== "string") fail$("read", "json", "string", json);
  const config = Config$(JSON.parse(json)          , "JSON.parse(json)", "");
  const name = config                             ;
  return name.name;
}

export function first(words                   )         { words = stringArray$(words, "first", "words");
  return exists$(words[0] , "words[0]!");
}

export function pick(value         )         {
  return (number$(value          , "value", "")) + 1;
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
function Config$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Config", x);
  let at = "";
  try {
    at = ".name"; const v0 = x.name; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    return { name: v0 };
  } catch (e) {
    throw within$(e, at, f, p, "Config");
  }
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
harden$(read, first, pick, stringArray$, Config$, number$);
