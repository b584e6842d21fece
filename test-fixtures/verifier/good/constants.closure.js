(function (emitted$, imports$) { "use strict"; const { Namespace: Namespace$, namespace: namespace$, fail: fail$, within: within$, harden: harden$, safe: safe$ } = emitted$; const { Math, Number, Object } = safe$(); const units = imports$["./units.ts"]; const all$ = imports$["./units.ts"]; const { KB, area$raw: area, area: surface$, KB: KB$, area: area$ } = imports$["./units.ts"];                                                  
                                    
const Kind = { "A": "a", "B": "b" };
const Level = { "Low": 0, "0": "Low", "Mid": 5, "5": "Mid", "High": 6, "6": "High" };
const LIMIT = 4 * KB;
const TAU = Math.PI * 2;
const NAME = `max-${LIMIT}`;
const HANDLERS                                      = Namespace$({ [Kind.A]: (x) => ((typeof x !== "number" || x !== x) && fail$("[Kind.A]", "x", "number", x), x + 1), [Kind.B]: (x) => ((typeof x !== "number" || x !== x) && fail$("[Kind.B]", "x", "number", x), x * 2) });
const LABELS                       = { [Kind.A]: "first", [Kind.B]: "second" };
const START = LABELS[Kind.A];
const BASE = { x: 1, y: 2 }         ;
const MORE = { ...BASE, z: 3 }         ;
const RE = /^[a-z]+$/i;
const DEEP = Object.freeze({ list: [1, 2, 3], n: Number("12"), m: Math.max(1, 2) });
       const origin = namespace$({ x: ()         => 0, toString: ()         => "origin" });
       function run(kind      , x        )         { if (kind !== "a" && kind !== "b") fail$("run", "kind", "Kind", kind); if (typeof x !== "number" || x !== x) fail$("run", "x", "number", x); return number$(HANDLERS[kind](x), "HANDLERS[kind]", "()") + LIMIT + TAU + NAME.length + START.length + MORE.z + (RE.test(NAME) ? 1 : 0) + DEEP.n; }
       const pick = (level       )         => ((level !== 0 && level !== 5 && level !== 6) && fail$("pick", "level", "Level", level), Level[level] ?? "none");
                                             
                           
                                  
const total = (u      )         => (u = Unit$(u, "total", "u"), area(u) + units.KB);
const default$ = total;

function Unit$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Unit", x);
  let at = "";
  try {
    at = ".w"; const v0 = x.w; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0);
    at = ".h"; let v1 = x.h; if (v1 !== undefined) { if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1); }
    const y = { w: v0 };
    if (v1 !== undefined) y.h = v1;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Unit");
  }
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
harden$(Kind, Level, LIMIT, TAU, NAME, HANDLERS, LABELS, START, BASE, MORE, RE, DEEP, origin, run, pick, total, default$, Unit$, number$);
return { default: default$, Kind, Level, origin, run, pick, surface: surface$, KB: KB$, area: area$, all: all$ };
})
