import { namespace as namespace$, fail as fail$, leave as leave$, capability as capability$1, isNamespace as isNamespace$, lengthOf as lengthOf$, Array as Array$, within as within$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                         
                           
                  
                                            
 

export const makeStack = ()        => {
  const items           = [];
  return namespace$({
    push: (item) => { if (typeof item !== "string") fail$("push", "item", "string", item);
      items.push(item);
    },
    all: () => leave$(items),
    each(visit) { if (typeof visit !== "function") fail$("each", "visit", "(item: string) => void", visit);
      for (const item of items) visit(item);
    },
  });
};

export const report = (sink                                           , lines          )       => { sink = capability$(sink, "report", "sink"); lines = stringArray$(lines, "report", "lines");
  sink.write(leave$(lines));
  lines.push("sent");
};

function capability$(x, f, p) {
  return isNamespace$(x) && typeof x.write === "function" ? x : capability$1(x, f, p, "{ write(lines: readonly string[]): void }", "write");
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
harden$(makeStack, report, capability$, stringArray$);
