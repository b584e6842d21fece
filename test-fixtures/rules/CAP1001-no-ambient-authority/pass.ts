import type { Console } from "@capc/std";

// A parameter, a local variable and a member may have any name, those of powers too.
export const report = (console: Console, text: string): void => {
  const fetch = (name: string): string => name.trim();
  console.print(fetch(text));
};

export const timers = { setTimeout: 1, process: "kept" };
export const later = timers.setTimeout;

// The safe list, and the constants of the language.
export const pages = (count: number): number => (Number.isNaN(count) ? Infinity : Math.ceil(count / 10));
export const nothing = undefined;

// A type may be named after anything.
export type Fetch = typeof globalThis;
export const label = (): string => {
  window: for (;;) break window;
  return "done";
};
