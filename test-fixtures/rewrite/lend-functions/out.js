import { namespace as namespace$, fail as fail$, within as within$, arrayOf as arrayOf$, leave as leave$, lengthOf as lengthOf$, Array as Array$, capability as capability$1, isNamespace as isNamespace$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Math, Promise } = safe$(); /** Functions from elsewhere in the hands of built-in objects. */
                
               
 
/** Called by this module alone, with its own functions: they see the very lines, and nothing stands between. */
const first = (lines        , test                         )                   => lines.find(test);
const each = (lines        , look                      )       => {
  for (const line of lines) look(line);
  if (lines.length > 9) each(lines.slice(9), look);
};
/** Called with a stranger's function as well. */
const count = (lines        , test                         )         => lines.filter(((f$) => (a$0) => boolean$(f$(leave$(a$0)), "test", "()"))(test)).length;

export const makeBook = (lines        ) => { lines = LineArray$(lines, "makeBook", "lines");
  const own = (line      )         => line.text.length;
  return namespace$({
    each: (look                      )       => ((typeof look !== "function") && fail$("each", "look", "(line: Line) => void", look), lines.forEach(((f$) => (a$0) => f$(leave$(a$0)))(look))),
    lengths: (measure                                    )           => ((typeof measure !== "function") && fail$("lengths", "measure", "(line: Line, at: number) => number", measure), leave$(lines.map(((f$) => (a$0, a$1) => number$(f$(leave$(a$0), a$1), "measure", "()"))(measure)))),
    own: ()           => leave$([...lines.map(own), ...lines.map((line) => line.text.length)]),
    roots: (numbers          )           => (numbers = numberArray$(numbers, "roots", "numbers"), leave$(numbers.map(Math.sqrt))),
    sorted: (order                               )         => ((typeof order !== "function" && order !== undefined) && fail$("sorted", "order", "((a: Line, b: Line) => number) | undefined", order), leave$([...lines].sort(((f$) => typeof f$ === "function" ? (a$0, a$1) => number$(f$(leave$(a$0), leave$(a$1)), "order", "()") : f$)(order)))),
    total: (add                                             )         => ((typeof add !== "function") && fail$("total", "add", "(all: number, ...more: unknown[]) => number", add), lines.map(own).reduce(((f$) => (a$0, ...a$) => number$(f$(a$0, ...leave$(a$)), "add", "()"))(add), 0)),
    later: (act                               )                => (act = capability$(act, "later", "act"), leave$(Promise.resolve(lines).then(((f$) => (a$0) => f$(leave$(a$0)))(act.done)))),
    trim: ()       => each(lines, (line) => void (line.text = line.text.trim())),
    isFirst: (line      )          => (line = Line$(line, "isFirst", "line"), first(lines, (other) => other === line) !== undefined),
    count: (test                         )         => ((typeof test !== "function") && fail$("count", "test", "(line: Line) => boolean", test), count(lines, test) + count(lines, (line) => line.text === "")),
    replaced: (text        , by               )         => ((typeof text !== "string") && fail$("replaced", "text", "string", text), (typeof by !== "function" && by !== undefined) && fail$("replaced", "by", "(() => string) | undefined", by), text.replace("a", ((f$) => () => string$(f$(), "by ?? (() => \"b\")", "()"))(by ?? (() => "b")))),
  });
};

function LineArray$(x, f, p) {
  return arrayOf$(x, f, p, "Line[]", Line$);
}
function Line$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Line", x);
  let at = "";
  try {
    at = ".text"; const v0 = x.text; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    return { text: v0 };
  } catch (e) {
    throw within$(e, at, f, p, "Line");
  }
}
function numberArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "number[]");
  const y = new Array$(n);
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "number" || v !== v) fail$(f, p, "number", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "number[]");
  }
  return y;
}
function capability$(x, f, p) {
  return isNamespace$(x) && typeof x.done === "function" ? x : capability$1(x, f, p, "{ done(lines: Line[]): void }", "done");
}
function boolean$(x, f, p) {
  if (typeof x !== "boolean") fail$(f, p, "boolean", x);
  return x;
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
harden$(first, each, count, makeBook, LineArray$, Line$, numberArray$, capability$, boolean$, number$, string$);
