import { namespace as namespace$, object as object$, string as string$, boolean as boolean$, within as within$, arrayOf as arrayOf$, leave as leave$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$();                        
               
                
 

// Called by name here, and by others: the body keeps working on the very array that it is given.
       function finish(tasks        , name        )         {
  for (const task of tasks) if (task.name === name) task.done = true;
  return tasks;
}

export const finishAll = (tasks        )         => { tasks = arrayOf$(tasks, "finishAll", "tasks", "Task[]", Task$);
  for (const { name } of tasks) finish(tasks, name);
  return tasks.filter((task) => task.done).length;
};

export const steps = namespace$({ finish: finish$, run: finishAll });

// Overloads have one body, and one export.
                                                        
                                                         
       function firstOf(tasks        )                   {
  return tasks[0];
}

export const nameOf = (tasks        )         => (tasks = arrayOf$(tasks, "nameOf", "tasks", "Task[]", Task$), firstOf(tasks)?.name ?? "");

function finish$(a$0, a$1) { return leave$(finish(arrayOf$(a$0, "finish", "tasks", "Task[]", Task$), string$(a$1, "finish", "name"))); }
function firstOf$(a$0) { return leave$(firstOf(arrayOf$(a$0, "firstOf", "tasks", "Task[]", Task$))); }
function Task$(x, f, p) {
  object$(x, f, p, "Task"); let at;
  try {
    return { name: string$(x[at = "name"], f, p), done: boolean$(x[at = "done"], f, p) };
  } catch (e) { throw within$(e, at, f, p); }
}
harden$(finish, finishAll, steps, firstOf, nameOf, finish$, firstOf$, Task$);
export { finish$ as finish, firstOf$ as firstOf };
