import { guard, type Guard, type Only } from "@capc/runtime";

export interface Item { readonly id: string; price?: number }
interface Tree { label: "leaf" | "it's"; kids: Tree[] }
export interface Reader { read(): string; seek?(to: number): void; readonly name: string }

export const isItem = guard<Item>();
const isTree: Guard<Tree> = guard();

/** Asked for in a function, it is made once all the same. */
export const find = (x: unknown): Item | undefined => (guard<
  Item
>().is(x) && isTree.is(x) ? x : undefined);

export const first = (reader: Only<Reader>, more: Only<Reader> | null): string => more?.read() ?? reader.read();
