import type { prototype } from "./helper.ts";

export type First = prototype;

// In text, as a variable and as a type these names lead nowhere.
export const words = ["constructor", "prototype", "stack"];
export const stack = (items: readonly number[]): number => items.length;
export const greet = (name: string): string => `the constructor of ${name}`;

export const isField = (name: string): boolean => name === "__proto__" || words.includes(name);
export const construct = { constructors: 1, callers: 2, stacked: 3 };
export const sum = (table: Record<string, number>, name: string): number => (table[name] ?? 0) + construct.stacked;
export const first = (items: readonly string[], index: number): string => items[index + 1] ?? "none";
