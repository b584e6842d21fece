/** What every batch of random types may name. The strings of `Tone` and `Mixed` occur nowhere else: only as members of their enum. */
export const prelude = `
enum Count { Zero, One, Ten = 10, Eleven }
enum Tone { Low = "e:low", High = "e:high" }
const enum Fixed { A = 1, B = 4 }
enum Mixed { No = 0, Yes = "e:yes", Some = 7 }
const table = { red: 1, green: ["a", 2], blue: { deep: true } } as const;
const list = ["x", "y", 3] as const;
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Even { odd: Odd | null }
interface Odd { even: Even | null; n?: number }
interface Tree<T> { value: T; kids: readonly Tree<T>[] }
type List<T> = { head: T; tail: List<T> } | null;
type Maybe<T> = T | null;
type Pair<A, B = A> = [A, B];
interface Box<T> { value: T; next?: Box<T> }
interface Named { name: string }
interface Aged { age?: number }
interface Person extends Named, Aged { name: "a" | "b"; tags: readonly string[] }
interface Merged { left: string }
interface Merged { right?: boolean }
interface Holder<T extends object> extends Box<T> { extra: keyof T | 0 }
type Nullable<T> = { [K in keyof T]: T[K] | null };
type Getters<T> = { [K in keyof T & string as \`get_\${K}\`]: T[K] };
type Sort<T> = T extends string ? "s" : T extends readonly (infer E)[] ? [E] : T;
type Event1 = { type: "add"; sub: "one"; n: number } | { type: "add"; sub: "two"; s: string } | { type: "drop"; sub?: 3 };
type Prepend<H, T extends readonly unknown[]> = [H, ...T];
type Result<T> = { ok: true; value: T } | { ok: false; error: string };
`;
