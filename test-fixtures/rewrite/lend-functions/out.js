import { namespace as namespace$, object as object$, string as string$, within as within$, arrayOf as arrayOf$, fail as fail$, leave as leave$, number as number$, capability as capability$1, isNamespace as isNamespace$, boolean as boolean$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Math, Promise } = safe$(); /** Functions from elsewhere in the hands of built-in objects. */
                
               
 
/** Called by this module alone, with its own functions: they see the very lines, and nothing stands between. */
const first = (lines        , test                         )                   => lines.find(test);
const each = (lines        , look                      )       => {
  for (const line of lines) look(line);
  if (lines.length > 9) each(lines.slice(9), look);
};
/** Called with a stranger's function as well. */
const count = (lines        , test                         )         => lines.filter(((f$) => (a$0) => boolean$(f$(leave$(a$0)), "test", "()"))(test)).length;

export const makeBook = (lines        ) => { lines = arrayOf$(lines, "makeBook", "lines", "Line[]", Line$);
  const own = (line      )         => line.text.length;
  return namespace$({
    each: (look                      )       => ((typeof look !== "function") && fail$("each", "look", "(line: Line) => void", look), lines.forEach(((f$) => (a$0) => f$(leave$(a$0)))(look))),
    lengths: (measure                                    )           => ((typeof measure !== "function") && fail$("lengths", "measure", "(line: Line, at: number) => number", measure), leave$(lines.map(((f$) => (a$0, a$1) => number$(f$(leave$(a$0), a$1), "measure", "()"))(measure)))),
    own: ()           => leave$([...lines.map(own), ...lines.map((line) => line.text.length)]),
    roots: (numbers          )           => (numbers = arrayOf$(numbers, "roots", "numbers", "number[]", number$), leave$(numbers.map(Math.sqrt))),
    sorted: (order                               )         => ((typeof order !== "function" && order !== undefined) && fail$("sorted", "order", "((a: Line, b: Line) => number) | undefined", order), leave$([...lines].sort(((f$) => typeof f$ === "function" ? (a$0, a$1) => number$(f$(leave$(a$0), leave$(a$1)), "order", "()") : f$)(order)))),
    total: (add                                             )         => ((typeof add !== "function") && fail$("total", "add", "(all: number, ...more: unknown[]) => number", add), lines.map(own).reduce(((f$) => (a$0, ...a$) => number$(f$(a$0, ...leave$(a$)), "add", "()"))(add), 0)),
    later: (act                               )                => (act = capability$(act, "later", "act"), leave$(Promise.resolve(lines).then(((f$) => (a$0) => f$(leave$(a$0)))(act.done)))),
    trim: ()       => each(lines, (line) => void (line.text = line.text.trim())),
    isFirst: (line      )          => (line = Line$(line, "isFirst", "line"), first(lines, (other) => other === line) !== undefined),
    count: (test                         )         => ((typeof test !== "function") && fail$("count", "test", "(line: Line) => boolean", test), count(lines, test) + count(lines, (line) => line.text === "")),
    replaced: (text        , by               )         => (string$(text, "replaced", "text"), (typeof by !== "function" && by !== undefined) && fail$("replaced", "by", "(() => string) | undefined", by), text.replace("a", ((f$) => () => string$(f$(), 'by ?? (() => "b")', "()"))(by ?? (() => "b")))),
  });
};

function Line$(x, f, p) {
  object$(x, f, p, "Line"); let at;
  try {
    return { text: string$(x[at = "text"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function capability$(x, f, p) {
  return isNamespace$(x) && typeof x.done === "function" ? x : capability$1(x, f, p, "{ done(lines: Line[]): void }", "done");
}
harden$(first, each, count, makeBook, Line$, capability$);
