import { next, shared } from "counter";
export const signal = (): number => { next(); next(); return next(); };
export const set = (): number => { return shared.value; };
