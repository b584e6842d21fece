import { next } from "counter";
export const read = (): number => next();
export const make = (): { tick(): number } => ({ tick: () => next() });
