(function (emitted$, imports$) { "use strict"; const { fail: fail$, within: within$, arrayOf: arrayOf$, leave: leave$, harden: harden$, safe: safe$ } = emitted$; const { Error, Map, Math, Set } = safe$(); /** Graphs: generators, shortest paths, cycles, memoised recursion over a tree. */
                       
               
             
                
 

                                                                   

function neighboursOf(edges                 , isDirected         )             {
  const all = new Map                             ();
  const link = (from        , to        , cost        )       => {
    const known = all.get(from) ?? new Map                ();
    known.set(to, Math.min(cost, known.get(to) ?? Infinity));
    all.set(from, known);
    if (!all.has(to)) all.set(to, new Map());
  };
  for (const { from, to, cost = 1 } of edges) {
    link(from, to, cost);
    if (!isDirected) link(to, from, cost);
  }
  return all;
}

function* breadthFirst(graph            , start        )                                                            {
  const seen = new Set([start]);
  const queue                     = [[start, 0]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, depth] = next;
    yield [name, depth];
    for (const other of graph.get(name)?.keys() ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push([other, depth + 1]);
    }
  }
}

       const within = (edges        , start        , steps        )           => { edges = EdgeArray$(edges, "within", "edges"); if (typeof start !== "string") fail$("within", "start", "string", start); if (typeof steps !== "number" || steps !== steps) fail$("within", "steps", "number", steps);
  const found           = [];
  for (const [name, depth] of breadthFirst(neighboursOf(edges, false), start)) {
    if (depth > steps) break;
    found.push(name);
  }
  return leave$(found.sort());
};

       function shortest(edges        , from        , to        )                                          { edges = EdgeArray$(edges, "shortest", "edges"); if (typeof from !== "string") fail$("shortest", "from", "string", from); if (typeof to !== "string") fail$("shortest", "to", "string", to);
  const graph = neighboursOf(edges, false);
  const distance = new Map([[from, 0]]);
  const before = new Map                ();
  const open = new Set([from]);
  while (open.size > 0) {
    const here = [...open].reduce((best, name) => ((distance.get(name) ?? Infinity) < (distance.get(best) ?? Infinity) ? name : best));
    if (here === to) break;
    open.delete(here);
    for (const [other, cost] of graph.get(here) ?? new Map                ()) {
      const total = (distance.get(here) ?? Infinity) + cost;
      if (total >= (distance.get(other) ?? Infinity)) continue;
      distance.set(other, total);
      before.set(other, here);
      open.add(other);
    }
  }
  const cost = distance.get(to);
  if (cost === undefined) return null;
  const path = [to];
  for (let at = before.get(to); at !== undefined; at = before.get(at)) path.unshift(at);
  return leave$({ path, cost });
}

       function sortTopologically(edges        )           { edges = EdgeArray$(edges, "sortTopologically", "edges");
  const graph = neighboursOf(edges, true);
  const marks = new Map                           ();
  const order           = [];
  const visit = (name        )       => {
    const mark = marks.get(name);
    if (mark === "closed") return;
    if (mark === "open") throw new Error(`a cycle through ${name}`);
    marks.set(name, "open");
    graph.get(name)?.forEach((_, other) => visit(other));
    marks.set(name, "closed");
    order.unshift(name);
  };
  for (const name of graph.keys()) visit(name);
  return leave$(order);
}

const memoise =                               (fn               )                  => {
  const known = new Map      ();
  return (arg) => { if (typeof arg !== "string" && (typeof arg !== "number" || arg !== arg)) fail$("default", "arg", "string | number", arg);
    const found = known.get(arg);
    if (found !== undefined) return leave$(found);
    const result = fn(arg);
    known.set(arg, result);
    return result;
  };
};

/** How many ways lead from one node to another in a graph without cycles. */
       function countWays(edges        , from        , to        )         { edges = EdgeArray$(edges, "countWays", "edges"); if (typeof from !== "string") fail$("countWays", "from", "string", from); if (typeof to !== "string") fail$("countWays", "to", "string", to);
  const graph = neighboursOf(edges, true);
  const ways                           = memoise((name        ) => {
    if (name === to) return 1;
    let total = 0;
    for (const other of graph.get(name)?.keys() ?? []) total += number$(ways(other), "ways", "()");
    return total;
  });
  return number$(ways(from), "ways", "()");
}

function EdgeArray$(x, f, p) {
  return arrayOf$(x, f, p, "Edge[]", Edge$);
}
function Edge$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Edge", x);
  let at = "";
  try {
    at = ".from"; const v0 = x.from; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".to"; const v1 = x.to; if (typeof v1 !== "string") fail$(f, p, "string", v1);
    at = ".cost"; let v2 = x.cost; if (v2 !== undefined) { if (typeof v2 !== "number" || v2 !== v2) fail$(f, p, "number", v2); }
    const y = { from: v0, to: v1 };
    if (v2 !== undefined) y.cost = v2;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Edge");
  }
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
harden$(neighboursOf, breadthFirst, within, shortest, sortTopologically, memoise, countWays, EdgeArray$, Edge$, number$);
return { within, shortest, sortTopologically, countWays };
})
