/** A thing. */
export interface Item { readonly id: string; next?: Item }
export const count = 1;
export default function other(x: Item): string { return x.id; }
export const deep = { item: { id: "a" } as Item };
export enum Color { Red, Green = "g" }
export function wrap<T>(x: T) { return { x, item: deep.item, color: Color.Red as Color }; }
export type Pair<A, B = A> = readonly [A, B];
