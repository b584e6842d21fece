export type Check<T> = (value: T) => string | undefined;
export const all = <T>(...checks: Check<T>[]): ((value: T) => string[]) => (value) => checks.map((check) => check(value)).filter((found) => found !== undefined);
export const field = <T, K extends keyof T>(key: K, check: Check<T[K]>): Check<T> => (value) => check(value[key]);
const required: Check<string> = (text) => (text.trim() === "" ? "is empty" : undefined);
const atLeast = (least: number): Check<number> => (n) => (n < least ? `below ${least}` : undefined);
export interface User { readonly name: string; readonly age: number }
export const validateUser = (user: User): string[] => all<User>(field("name", required), field("age", atLeast(18)))(user);
export const run = (): unknown => [validateUser({ name: "", age: 3 }), validateUser({ name: "a", age: 30 })];
