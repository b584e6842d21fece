import { namespace as namespace$, fail as fail$, within as within$, arrayOf as arrayOf$, leave as leave$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                        
               
                
 

// Called by name here, and by others: the body keeps working on the very array that it is given.
       function finish(tasks        , name        )         {
  for (const task of tasks) if (task.name === name) task.done = true;
  return tasks;
}

export const finishAll = (tasks        )         => { tasks = TaskArray$(tasks, "finishAll", "tasks");
  for (const { name } of tasks) finish(tasks, name);
  return tasks.filter((task) => task.done).length;
};

export const steps = namespace$({ finish: finish$, run: finishAll });

function finish$(a$0, a$1) { return leave$(finish(TaskArray$(a$0, "finish", "tasks"), string$(a$1, "finish", "name"))); }
function TaskArray$(x, f, p) {
  return arrayOf$(x, f, p, "Task[]", Task$);
}
function Task$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Task", x);
  let at = "";
  try {
    at = ".name"; const v0 = x.name; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    at = ".done"; const v1 = x.done; if (typeof v1 !== "boolean") fail$(f, p, "boolean", v1);
    return { name: v0, done: v1 };
  } catch (e) {
    throw within$(e, at, f, p, "Task");
  }
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
harden$(finish, finishAll, steps, finish$, TaskArray$, Task$, string$);
export { finish$ as finish };
