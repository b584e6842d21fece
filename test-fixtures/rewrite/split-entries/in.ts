export interface Task {
  name: string;
  done: boolean;
}

// Called by name here, and by others: the body keeps working on the very array that it is given.
export function finish(tasks: Task[], name: string): Task[] {
  for (const task of tasks) if (task.name === name) task.done = true;
  return tasks;
}

export const finishAll = (tasks: Task[]): number => {
  for (const { name } of tasks) finish(tasks, name);
  return tasks.filter((task) => task.done).length;
};

export const steps = { finish, run: finishAll };

// Overloads have one body, and one export.
export function firstOf(tasks: [Task, ...Task[]]): Task;
export function firstOf(tasks: Task[]): Task | undefined;
export function firstOf(tasks: Task[]): Task | undefined {
  return tasks[0];
}

export const nameOf = (tasks: Task[]): string => firstOf(tasks)?.name ?? "";
