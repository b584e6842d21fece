export interface Job {
  readonly id: number;
  left: number;
}

interface Task {
  readonly priority: number;
  run(job: Job): Job | undefined;
  "wait-all"(jobs: readonly Job[]): Promise<Job[]>;
}

export interface Queue {
  add(job: Job): void;
  takeAll(): Job[];
  size(): number;
}

export const makeQueue = (): Queue => {
  let jobs: Job[] = [];
  return {
    add: (job) => {
      jobs.push(job);
    },
    takeAll() {
      const all = jobs;
      jobs = [];
      return all;
    },
    size: () => jobs.length,
  };
};

const makeTask = (priority: number, rest: Queue): Task => {
  const run = (job: Job): Job | undefined => {
    if (--job.left > 0) rest.add(job);
    return job.left > 0 ? undefined : job;
  };
  return { priority, run, "wait-all": async (jobs) => jobs.filter((job) => run(job) !== undefined) };
};

export async function drain(queue: Queue, jobs: Job[]): Promise<number> {
  const task = makeTask(1, queue);
  for (const job of jobs) queue.add(job);
  for (const job of queue
    // two lines down
    .takeAll())
    task.run(job);
  return (await task["wait-all"](queue.takeAll())).length;
}
