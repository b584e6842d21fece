// Nothing but types in it: it is gone when the program runs.
export namespace Shapes {
  export type Unit = 1;
  export namespace Deep {
    export interface Point {
      readonly x: Unit;
    }
  }
}

export const shapes = { unit: 1, double: (value: number): number => value * 2 };
export const point = (x: Shapes.Unit): Shapes.Deep.Point => ({ x });
