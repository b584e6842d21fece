export declare class Box implements Iterable<number> {
  static count: number;
  n: number;
  inner: { a: number };
  list: number[];
  constructor(n: number);
  twice(): number;
  get size(): number;
  [Symbol.iterator](): IterableIterator<number>;
}
export declare function boxes(): Box[];
export declare function wrap(): { box: Box };
export declare function each(f: (box: Box) => void): void;
export declare class Bag<T> extends Array<T> {}
export declare function bag(): Bag<number>;
export interface Dict {
  get(key: string): number;
  [key: string]: number | ((key: string) => number);
}
export declare function dict(): Dict;
export declare const counter: { (): number; level: number };
export type Alias = { n: number; twice(): number };
export declare function alias(): Alias;
export declare function plain(): { n: number; more?: string };
export declare function loose(): { flag: any; list: any[]; deep: Record<string, any> };
