declare global {
  //~ CAP1013
  interface Array<T> {
    shuffle(): T[];
  }
}

declare module "@capc/runtime" {
  //~ CAP1013
  export const secret: string;
}

export const shuffled = (items: number[]): number[] => items.shuffle();
