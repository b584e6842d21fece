import { size } from "./shapes.ts";

// What is declared here may be changed here, whatever it is called.
export const grow = (): number => {
  const shape = { max: size, list: [1] };
  shape.max = 2;
  shape["max"] += 1;
  let Math = size;
  Math = shape.max;
  return Math;
};
export const write = (table: Record<string, number>, name: string): void => {
  table[name] = size;
};
