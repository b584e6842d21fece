import { namespace as namespace$, fail as fail$, leave as leave$, lengthOf as lengthOf$, within as within$, arrayOf as arrayOf$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { Error, Map, Set } = safe$(); /** A binary heap behind closures, a scheduler on top of it, and an LRU cache: generic makers without classes. */
                                   
                                        
                       
                        
                 
 

export function makePriorityQueue   ()                   {
  const heap                                                 = [];
  let pushed = 0;

  const isBefore = (a        , b        )          => {
    const left = exists$(heap[a] , "heap[a]!");
    const right = exists$(heap[b] , "heap[b]!");
    return left.priority < right.priority || (left.priority === right.priority && left.order < right.order);
  };
  const swap = (a        , b        )       => {
    const held = exists$(heap[a] , "heap[a]!");
    heap[a] = exists$(heap[b] , "heap[b]!");
    heap[b] = held;
  };
  const up = (at        )       => {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const down = (at        )       => {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && isBefore(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };

  return namespace$({
    push(item, priority) { if (typeof priority !== "number" || priority !== priority) fail$("push", "priority", "number", priority);
      heap.push({ item, priority, order: pushed++ });
      up(heap.length - 1);
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        down(0);
      }
      return first.item;
    },
    peek: () => leave$(heap[0]?.item),
    size: () => heap.length,
  });
}

                              
                                 
                                  
                  
 

export const makeCache =       (capacity        )              => { if (typeof capacity !== "number" || capacity !== capacity) fail$("makeCache", "capacity", "number", capacity);
  const entries = new Map      ();
  return namespace$({
    get: (key) => {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return leave$(value);
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) {
        const [oldest] = entries.keys();
        if (oldest !== undefined) entries.delete(oldest);
      }
    },
    keys: () => leave$([...entries.keys()]),
  });
};

                       
               
                   
                   
 

/** The order in which the tasks run: by priority, never before what they wait for. */
export function schedule(tasks        )           { tasks = TaskArray$(tasks, "schedule", "tasks");
  const queue = makePriorityQueue      ();
  const waiting = new Map                   ();
  for (const task of tasks) {
    if (task.after?.length) waiting.set(task, new Set(task.after));
    else queue.push(leave$(task), task.priority);
  }
  const done           = [];
  for (let task = undefinedOrTask$(queue.pop(), "queue.pop", "()"); task !== undefined; task = undefinedOrTask$(queue.pop(), "queue.pop", "()")) {
    done.push(task.name);
    for (const [other, names] of waiting) {
      if (names.delete(task.name) && names.size === 0) {
        waiting.delete(other);
        queue.push(leave$(other), other.priority);
      }
    }
  }
  if (waiting.size > 0) throw new Error(`cannot be ordered: ${[...waiting.keys()].map((task) => task.name).join(", ")}`);
  return leave$(done);
}

export function replay(keys          , capacity        )                                   { keys = stringArray$(keys, "replay", "keys"); if (typeof capacity !== "number" || capacity !== capacity) fail$("replay", "capacity", "number", capacity);
  const cache = makeCache              (capacity);
  let hits = 0;
  for (const key of keys) {
    if (undefinedOrLiteral$(cache.get(key), "cache.get", "()")) hits++;
    else cache.set(key, true);
  }
  return leave$({ hits, kept: stringArray$(cache.keys(), "cache.keys", "()") });
}

function TaskArray$(x, f, p) {
  return arrayOf$(x, f, p, "Task[]", Task$);
}
function Task$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Task", x);
  let at = "";
  try {
    at = ".name"; const v0 = x.name; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".priority"; const v1 = x.priority; if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1);
    at = ".after"; let v2 = x.after; if (v2 !== undefined) { v2 = stringArray$(v2, f, p); }
    const y = { name: v0, priority: v1 };
    if (v2 !== undefined) y.after = v2;
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Task");
  }
}
function stringArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "string[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string") fail$(f, p, "string", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "string[]");
  }
  return y;
}
function undefinedOrTask$(x, f, p) {
  if (x === undefined) return x;
  if (typeof x !== "object" || x === null) fail$(f, p, "undefined | Task", x);
  return Task$(x, f, p);
}
function undefinedOrLiteral$(x, f, p) {
  if (x !== undefined && x !== true) fail$(f, p, "undefined | true", x);
  return x;
}
function exists$(x, f) { return x === undefined || x === null ? fail$(f, "", "a value", x) : x; }
harden$(exists$, makePriorityQueue, makeCache, schedule, replay, TaskArray$, Task$, stringArray$, undefinedOrTask$, undefinedOrLiteral$);
