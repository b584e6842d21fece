import { capability as capability$, isNamespace as isNamespace$, string as string$, builtin as builtin$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                          
                          
                                                                      
 

export async function readTwice(source        )                  { source = Source$(source, "readTwice", "source");
  const first = await Promise$(source.read(), "source.read", "()");
  await source.read();
  return first + string$(source.tag`a${1}b`, "source.tag`a${1}b`", "");
}

export function* collect()                                    {
  let all = "";
  for (let count = 0; count < 3; count++) {
    const sent = string$(yield count, "yield count", "");
    all += sent;
  }
  return all;
}

function Source$(x, f, p) {
  return isNamespace$(x) && typeof x.read === "function" && typeof x.tag === "function" ? x : capability$(x, f, p, "Source", "read tag");
}
function Promise$(x, f, p) {
  return builtin$("Promise", x, f, p, "Promise<string>", string$);
}
harden$(readTwice, collect, Source$, Promise$);
