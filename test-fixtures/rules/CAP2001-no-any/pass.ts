import { load } from "./data.js";

interface Person {
  name: string;
  age: number;
}

export type Bag = { [key: string]: unknown };
export const twice = <F extends (...args: never[]) => unknown>(fn: F): F => fn;

// Types that are only compared with it.
export const keep = <K extends keyof any>(key: K): K => key;
export type Each<T> = T extends any ? { value: T } : never;
export type Result<F> = F extends (...args: any[]) => infer R ? R : F extends Record<string, any> ? keyof F : never;
export const resultOf = (value: Result<() => string>, each: Each<string | 1>): string => `${value}${each.value}`;

export const loaded = (text: string): unknown => load(text);

// A value that stays unknown, whatever TypeScript calls it.
export const parse = (text: string): unknown => JSON.parse(text);
export const personOf = (text: string): Person => JSON.parse(text) as Person;
export const tidy = (text: string): string => JSON.stringify(JSON.parse(text), null, 2);
export const isNull = (text: string): boolean => JSON.parse(text) === null || !JSON.parse(text);
export const boxed = (text: string): { value: unknown } => ({ value: JSON.parse(text) });
export function ageOf(text: string): number {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && "age" in value && typeof value.age === "number" ? value.age : 0;
}
export const check = (text: string, accept: (value: unknown) => boolean): boolean => accept(JSON.parse(text));
export const validate = (text: string): void => {
  JSON.parse(text);
};

// What is narrowed before it is used.
export const messageOf = (work: Promise<string>): Promise<string> =>
  work.catch((error) => (error instanceof Error ? error.message : "unknown"));
export const failed = (all: readonly PromiseSettledResult<number>[]): number =>
  all.filter((one) => one.status === "rejected" && one.reason instanceof RangeError).length;
export const causes = (error: AggregateError): readonly unknown[] => error.errors;
export const camel = (text: string): string => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
export type Names = keyof Person | Person["name"] | ReturnType<typeof sizeOf>;
export type Element = (readonly string[])[number];
export interface Catcher {
  catch(take: (error: RangeError) => void): void;
}
export const caught = (catcher: Catcher): void => catcher.catch((error: RangeError) => void error.message);
export const messageOfUnknown = (work: Promise<string>): Promise<string> =>
  work.catch((error: unknown) => (typeof error === "string" ? error : "unknown"));
export const bigger = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part));
export const marked = (text: string): string => JSON.stringify({ ...JSON.parse(text), marked: true });
export const replaced = (text: string): string =>
  JSON.stringify(text, (key, value: unknown) => (key === "" ? value : null));
export function sum(value: unknown): number {
  let total = 0;
  if (Array.isArray(value)) for (const item of value) if (typeof item === "number") total += item;
  return total;
}
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
export const show = (value: unknown): string => (Array.isArray(value) ? value.map(show).join(", ") : typeof value);
export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
export const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : value instanceof Map ? value.size : 1;
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? [...value] : [value]);
export const either = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);
export function total(person: Person): number {
  let ages = 0;
  for (const [, value] of Object.entries(person)) if (typeof value === "number") ages += value;
  return ages;
}
export const scores = (all: Record<string, number>): number[] => Object.values(all);

// An empty one is what it is expected to be.
export function tally(words: readonly string[]): Map<string, Set<number>> {
  const counts: Map<string, Set<number>> = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? new Set()).add(word.length));
  return counts.size === 0 ? new Map() : counts;
}
export const zeros = (length: number): number[] => new Array<number>(length).fill(0);
export function last(numbers: Iterator<number>): number {
  const step = numbers.next();
  return step.done === true ? 0 : step.value;
}
