import { Worker } from "node:worker_threads";
import type { Attack, Told } from "./stage-attack.ts";

/** How the thread of an attack ended: by itself, or why it was ended. */
export type Ending = "ended" | "too long" | "too much memory" | "broken";

/** Runs an attack where it can be ended, and passes on what it tells. */
export type Apart = (attack: Attack, tell: (told: Told) => void, seconds: number) => Promise<Ending>;

const megabytes = 512;

/** A thread of its own: not even a loop without end keeps it from being ended. */
export const runApart: Apart = (attack, tell, seconds) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("./attack-worker.js", import.meta.url), {
      workerData: attack,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      env: {},
    });
    let ending: Ending = "ended";
    const timer = setTimeout(() => {
      ending = "too long";
      void worker.terminate();
    }, seconds * 1000);
    worker.on("message", tell);
    worker.on("error", (error: NodeJS.ErrnoException) => {
      ending = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too much memory" : "broken";
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(ending);
    });
  });
