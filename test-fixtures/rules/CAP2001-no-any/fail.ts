import { load } from "./data.js";

// Written.
export type Bag = { [key: string]: any };
//~ CAP2001
export const wrap = (values: any[]): number => values.length;
//~ CAP2001
export const twice = <F extends (...args: any) => unknown>(fn: F): F => fn;
//~ CAP2001
export type First<T> = T extends { first?: infer F extends any } ? F : never;
//~ CAP2001
export type Loose<T> = T extends string ? any : T;
//~ CAP2001
export const call = (fn: Function): void => void fn(1);
//~ CAP2001
export function readCount(value: unknown): number {
  return (value as any).count;
  //~ CAP2001
}

// Inferred, from JavaScript.
export const loaded = (text: string): number => load(text);
//~ CAP2001
export const handed = (texts: readonly string[], use: (load: (text: string) => number) => void): void => use(load);
//~ CAP2001

// Inferred, from what the library says.
export function nameOf(text: string): string {
  const person = JSON.parse(text);
  //~ CAP2001
  return person.name;
}
export const parseAge = (text: string): number => JSON.parse(text);
//~ CAP2001
export const dig = (text: string): string => JSON.parse(text).a.b[0];
//~ CAP2001
export const passOn = (texts: readonly string[]): number => count(texts.map((text) => JSON.parse(text)));
//~ CAP2001
const count = (numbers: readonly number[]): number => numbers.length;
export const parseAll = (text: string): { n: number } => ({ n: JSON.parse(text) });
//~ CAP2001
export const lookUp: { readonly parse: (text: string) => { id: number } } = { parse: JSON.parse };
//~ CAP2001
export const messageOf = (work: Promise<string>): Promise<string> => work.catch((error) => error.message);
//~ CAP2001
export const replaced = (text: string): string => JSON.stringify(text, (_, value) => value.toString());
//~ CAP2001
export const second = (numbers: Iterator<number>): string => numbers.next().value;
//~ CAP2001
export const pairs = (rows: string[][]): Record<string, string> => Object.fromEntries(rows);
//~ CAP2001
export function callIt(value: unknown): number {
  return typeof value === "function" ? value() : 0;
  //~ CAP2001
}
export function assigned(text: string): number {
  let kept: unknown;
  const n: number = (kept = JSON.parse(text));
  //~ CAP2001
  return kept === n ? n : 0;
}
export async function awaited(load: () => Promise<unknown>, read: (text: string) => Promise<void>): Promise<number> {
  const later = Promise.resolve(await load()).then((text) => (typeof text === "string" ? JSON.parse(text) : 0));
  //~ CAP2001
  await read("");
  return later;
}

export const failed = (work: Promise<number>): Promise<number> => work.catch((error: RangeError) => error.message.length);
//~ CAP2001
export const settled = (work: Promise<number>): Promise<number> => work.then((n) => n, (reason: Error) => reason.message.length);
//~ CAP2001
export const revived = (text: string): unknown => JSON.parse(text, (_, value: string) => value.trim());
//~ CAP2001
export const camel = (text: string): string => text.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
//~ CAP2001
export const reasons = (all: readonly PromiseSettledResult<number>[]): string[] =>
  all.map((one) => (one.status === "rejected" ? one.reason : ""));
//~ CAP2001

// Taken out of a type that is not ours.
export const reason = (given: PromiseRejectedResult["reason"]): string => given;
//~ CAP2001
export type Parsed = ReturnType<typeof JSON.parse>;
//~ CAP2001

// Held: an array, map or the like of what nobody knows.
export function names(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
  //~ CAP2001
}
export function lengths(value: unknown): number[] {
  return Array.isArray(value) ? value.map((text: string) => text.length) : [];
  //~ CAP2001
}
export const lists = (values: readonly unknown[]): number[][] => values.filter(Array.isArray);
//~ CAP2001
export const first = (error: AggregateError): string[] => error.errors;
//~ CAP2001
export function viaAlias(value: unknown): string[] {
  const A = Array;
  return A.isArray(value) ? value : [];
  //~ CAP2001
}
export function sum(value: unknown): number {
  let total = 0;
  if (Array.isArray(value)) for (const item of value) total += item;
  //~ CAP2001
  return total;
}
export function firstOf(value: { items: unknown }): string {
  return Array.isArray(value.items) ? value.items[0] : "";
  //~ CAP2001
}
export function asMap(value: unknown): Map<string, number> {
  return value instanceof Map ? value : new Map();
  //~ CAP2001
}
export function tally(): Map<string, number> {
  const counts = new Map();
  //~ CAP2001
  counts.set(1, "one");
  return counts;
}
export const zeros = (length: number): string[] => new Array(length).fill(0);
//~ CAP2001
export const frozen = (text: string): readonly string[] => Object.freeze(Object.assign([], JSON.parse(text)));
//~ CAP2001
export const merged = (text: string): { name: string } => ({ ...JSON.parse(text) });
//~ CAP2001
interface Person {
  name: string;
  age: number;
}
export const fields = (person: Person): string[] => Object.values(person);
//~ CAP2001
export function ages(person: Person): number {
  let total = 0;
  for (const [, value] of Object.entries(person)) total += value;
  //~ CAP2001
  return total;
}
