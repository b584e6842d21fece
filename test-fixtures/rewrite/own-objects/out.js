import { object as object$, number as number$, within as within$, arrayOf as arrayOf$, leave as leave$, capability as capability$, isNamespace as isNamespace$, builtin as builtin$, twin as twin$, namespace as namespace$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); const own$ = {};                       
                      
               
 

                
                            
                                 
                                                   
 

                        
                      
                   
                 
 

export const makeQueue = ()        => {
  let jobs        = [];
  return guarded$({
    add: (job) => {
      jobs.push(job);
    },
    takeAll() {
      const all = jobs;
      jobs = [];
      return all;
    },
    size: () => jobs.length,
  });
};

const makeTask = (priority        , rest       )       => {
  const run = (job     )                  => {
    if (--job.left > 0) add$(rest, job);
    return job.left > 0 ? undefined : job;
  }; function run$(a$0) { return leave$(run(Job$(a$0, "run", "job"))); }
  return guarded$1({ priority, run, "wait-all": async (jobs) => (jobs = arrayOf$(jobs, '"wait-all"', "jobs", "Job[]", Job$), leave$(jobs.filter((job) => run(job) !== undefined))) }, run$);
};

export async function drain(queue       , jobs       )                  { queue = Queue$(queue, "drain", "queue"); jobs = arrayOf$(jobs, "drain", "jobs", "Job[]", Job$);
  const task = makeTask(1, queue);
  for (const job of jobs) add$(queue, job);
  for (const job of via$(queue
    // two lines down
    , takeAll$, "queue // two lines down .takeAll"))
    run$1(task, job);
  return (await Promise$(task["wait-all"](leave$(takeAll$(queue, "queue.takeAll"))), 'task["wait-all"]', "()")).length;
}

function add$(o, a$0) { const t = twin$(o, own$); return t === undefined ? o.add(leave$(a$0)) : t.add(a$0); }
function takeAll$(o, f) { const t = twin$(o, own$); return t === undefined ? JobArray$(o.takeAll(), f, "()") : t.takeAll(); }
function via$(o, call, ...sent) { return call(o, ...sent); }
function run$1(o, a$0) { const t = twin$(o, own$); return t === undefined ? o.run(leave$(a$0)) : t.run(a$0); }
function guarded$(o) { return namespace$({ add: (a$0) => o.add(Job$(a$0, "add", "job")), takeAll: () => leave$(o.takeAll()), size: o.size }, { key: own$, members: o }); }
function guarded$1(o, g0) { return namespace$({ priority: o.priority, run: g0, "wait-all": o["wait-all"] }, { key: own$, members: o }); }
function Job$(x, f, p) {
  object$(x, f, p, "Job"); let at;
  try {
    return { id: number$(x[at = "id"], f, p), left: number$(x[at = "left"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
function Queue$(x, f, p) {
  return isNamespace$(x) && typeof x.add === "function" && typeof x.takeAll === "function" && typeof x.size === "function" ? x : capability$(x, f, p, "Queue", "add takeAll size");
}
function Promise$(x, f, p) {
  return builtin$("Promise", x, f, p, "Promise<Job[]>", JobArray$);
}
function JobArray$(x, f, p) {
  return arrayOf$(x, f, p, "Job[]", Job$);
}
harden$(makeQueue, makeTask, drain, own$, add$, takeAll$, via$, run$1, guarded$, guarded$1, Job$, Queue$, Promise$, JobArray$);
