import { string as string$, arrayOf as arrayOf$, object as object$, within as within$, number as number$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { JSON } = safe$();                   
               
 

export function read(json        )         { string$(json, "read", "json");
  const config = Config$(JSON.parse(json)          , "JSON.parse(json)", "");
  const name = config                             ;
  return name.name;
}

export function first(words                   )         { words = arrayOf$(words, "first", "words", "string[]", string$);
  return exists$(words[0] , "words[0]!");
}

export function pick(value         )         {
  return (number$(value          , "value", "")) + 1;
}

function Config$(x, f, p) {
  object$(x, f, p, "Config"); let at;
  try {
    return { name: string$(x[at = "name"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(read, first, pick, Config$, exists$);
