export interface Shape {
  readonly width: number;
}
export const size = (shape: Shape): number => shape.width;
export default function area(shape: Shape): number {
  return shape.width * shape.width;
}
