(function (emitted$, imports$) { "use strict"; const { namespace: namespace$, fail: fail$, leave: leave$, within: within$, arrayOf: arrayOf$, harden: harden$, safe: safe$ } = emitted$; const { Set } = safe$(); /** An event hub typed by a map of events, a store with subscribers, undo, and functional composition. */
                                      
                                               

                                        
                                                                       
                                                          
 

function makeHub                  ()         {
  const listeners                                           = {};
  return namespace$({
    on(name, listener) { if (typeof name !== "string" && (typeof name !== "number" || name !== name) && typeof name !== "symbol") fail$("on", "name", "string | number | symbol", name); if (typeof listener !== "function") fail$("on", "listener", "Listener<E[K]>", listener);
      const known = listeners[name] ?? new Set();
      listeners[name] = known.add(listener);
      return leave$(() => {
        known.delete(listener);
      });
    },
    emit(name, payload) { if (typeof name !== "string" && (typeof name !== "number" || name !== name) && typeof name !== "symbol") fail$("emit", "name", "string | number | symbol", name);
      const known = listeners[name];
      if (known === undefined) return 0;
      for (const listener of known) listener(payload);
      return known.size;
    },
  });
}

                           
           
                                        
                  
                                                                  
 

       function makeStore   (initial   , { depth = 10 }                     = {})           {
  let state = initial;
  const past      = [];
  const listeners                                     = [];
  const move = (next   )       => {
    const previous = state;
    state = next;
    for (const listener of [...listeners]) listener(next, previous);
  };
  return namespace$({
    get: () => state,
    update(change) { if (typeof change !== "function") fail$("update", "change", "(state: S) => S", change);
      past.push(state);
      if (past.length > depth) past.shift();
      move(change(state));
    },
    undo() {
      if (past.length === 0) return false;
      move(exists$(past.pop() , "past.pop()!"));
      return true;
    },
    subscribe(listener) { if (typeof listener !== "function") fail$("subscribe", "listener", "(next: S, previous: S) => void", listener);
      listeners.push(listener);
      return leave$(() => void listeners.splice(listeners.indexOf(listener), 1));
    },
  });
}

const pipe =
           (first             , second             ) =>
  (a   )    =>
    second(first(a));

       function slug(title        )         { if (typeof title !== "string") fail$("slug", "title", "string", title);
  const clean = pipe(
    (text        ) => text.trim().toLowerCase(),
    (text) => text.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""),
  );
  return string$(clean(title), "clean", "()");
}

                                                                                   
                                                                                           

       function replay(commands           )                                            { commands = CommandArray$(commands, "replay", "commands");
  const log           = [];
  const hub = makeHub                                          ();
  const store = makeStore                 ([]);
  const stop = function$(hub.on("added", leave$((a$0) => (({ id, text }) => log.push(`added ${id}: ${text}`))(Todo$(a$0, "callback of hub.on", "0")))), "hub.on", "()");
  hub.on("toggled", leave$((a$0) => (({ id }) => {
    log.push(`toggled ${id}`);
    stop();
  })(type$(a$0, "callback of hub.on", "0"))));
  store.subscribe(leave$((next, previous) => { next = TodoArray$(next, "callback of store.subscribe", "next"); previous = TodoArray$(previous, "callback of store.subscribe", "previous");
    if (next.length !== previous.length) log.push(`${previous.length} -> ${next.length}`);
  }));
  let ids = 0;
  for (const command of commands) {
    if (command.do === "add") {
      const todo       = { id: ++ids, text: command.text, done: false };
      store.update(leave$((todos) => (todos = TodoArray$(todos, "callback of store.update", "todos"), leave$([...todos, todo]))));
      hub.emit("added", leave$(todo));
    } else if (command.do === "toggle") {
      const { id } = command;
      store.update(leave$((todos) => (todos = TodoArray$(todos, "callback of store.update", "todos"), leave$(todos.map((todo) => (todo.id === id ? { ...todo, done: !todo.done } : todo))))));
      hub.emit("toggled", leave$({ id }));
    } else if (!boolean$(store.undo(), "store.undo", "()")) {
      log.push("nothing to undo");
    }
  }
  return leave$({ todos: TodoArray$(store.get(), "store.get", "()"), log });
}

function makeStore$(a$0, a$1) { return makeStore(a$0, recordOrUndefined$(a$1, "makeStore", "1")); }
function CommandArray$(x, f, p) {
  return arrayOf$(x, f, p, "Command[]", Command$);
}
function Command$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Command", x);
  let at = "";
  try {
    at = ".do"; const tag = x.do;
    switch (tag) {
      case "add": {
        at = ".text"; const v1 = x.text; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        return { do: tag, text: v1 };
      }
      case "toggle": {
        at = ".id"; const v1 = x.id; if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1);
        return { do: tag, id: v1 };
      }
      case "undo": {
        return { do: tag };
      }
    }
    fail$(f, p, "\"add\" | \"toggle\" | \"undo\"", tag);
  } catch (e) {
    throw within$(e, at, f, p, "Command");
  }
}
function Todo$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Todo", x);
  let at = "";
  try {
    at = ".id"; const v0 = x.id; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0);
    at = ".text"; const v1 = x.text; if (typeof v1 !== "string") fail$(f, p, "string", v1);
    at = ".done"; const v2 = x.done; if (typeof v2 !== "boolean") fail$(f, p, "boolean", v2);
    return { id: v0, text: v1, done: v2 };
  } catch (e) {
    throw within$(e, at, f, p, "Todo");
  }
}
function type$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "{ id: number; }", x);
  let at = "";
  try {
    at = ".id"; const v0 = x.id; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0);
    return { id: v0 };
  } catch (e) {
    throw within$(e, at, f, p, "{ id: number; }");
  }
}
function TodoArray$(x, f, p) {
  return arrayOf$(x, f, p, "readonly Todo[]", Todo$);
}
function recordOrUndefined$(x, f, p) {
  if (x === undefined) return x;
  if (typeof x !== "object" || x === null) fail$(f, p, "{ depth?: number } | undefined", x);
  return record$(x, f, p);
}
function record$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "{ depth?: number }", x);
  let at = "";
  try {
    at = ".depth"; let v0 = x.depth; if (v0 !== undefined) { if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0); }
    const y = {  };
    if (v0 !== undefined) y.depth = v0;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "{ depth?: number }");
  }
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function function$(x, f, p) {
  if (typeof x !== "function") fail$(f, p, "() => void", x);
  return x;
}
function boolean$(x, f, p) {
  if (typeof x !== "boolean") fail$(f, p, "boolean", x);
  return x;
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(exists$, makeHub, makeStore, pipe, slug, replay, makeStore$, CommandArray$, Command$, Todo$, type$, TodoArray$, recordOrUndefined$, record$, string$, function$, boolean$);
return { makeStore: makeStore$, slug, replay };
})
