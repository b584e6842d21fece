import { namespace as namespace$, string as string$, leave as leave$, fail as fail$, capability as capability$1, isNamespace as isNamespace$, arrayOf as arrayOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                         
                           
                  
                                            
 

export const makeStack = ()        => {
  const items           = [];
  return namespace$({
    push: (item) => { string$(item, "push", "item");
      items.push(item);
    },
    all: () => leave$(items),
    each(visit) { if (typeof visit !== "function") fail$("each", "visit", "(item: string) => void", visit);
      for (const item of items) visit(item);
    },
  });
};

export const report = (sink                                           , lines          )       => { sink = capability$(sink, "report", "sink"); lines = arrayOf$(lines, "report", "lines", "string[]", string$);
  sink.write(leave$(lines));
  lines.push("sent");
};

function capability$(x, f, p) {
  return isNamespace$(x) && typeof x.write === "function" ? x : capability$1(x, f, p, "{ write(lines: readonly string[]): void }", "write");
}
harden$(makeStack, report, capability$);
