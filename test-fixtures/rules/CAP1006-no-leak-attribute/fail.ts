import { prototype as first } from "./helper.ts";
//~ CAP1006
export { stack } from "./helper.ts";
//~ CAP1006
export const imported = (): unknown => first;

interface Point {
  readonly x: number;
}

export const maker = (point: Point): unknown => point.constructor;
//~ CAP1006
export const quoted = (point: Point): unknown => point["constructor"];
//~ CAP1006
export const pieced = (point: Record<string, unknown>): unknown => point["const" + "ructor"];
//~ CAP1006
const key = `proto${"type"}`;
export const named = (point: Record<string, unknown>): unknown => point[key];
//~ CAP1006
export const chosen = (point: Record<string, unknown>, first: boolean): unknown => point[first ? "x" : "__proto__"];
//~ CAP1006
export const taken = (point: Point): unknown => {
  const { constructor: made } = point;
  //~ CAP1006
  return made;
};
export const assigned = (point: Record<string, unknown>): unknown => {
  let made: unknown;
  ({ ["constructor"]: made } = point);
  //~ CAP1006
  return made;
};
export const inParameters = ({ constructor: made }: { constructor: unknown }): unknown => made;
//~ CAP1006 CAP1006
export const rooted = { __proto__: null };
//~ CAP1006
export const traced = (error: Error): unknown => error.stack;
//~ CAP1006
export const optional = (error?: Error): unknown => error?.stack;
//~ CAP1006
// Enough of the name is there to see what it is for.
export const counted = (point: Record<string, unknown>, index: number): unknown => point["__proto__" + index];
//~ CAP1006
const names = { first: "caller", list: ["callee"] } as const;
export const looked = (point: Record<string, unknown>): unknown => [point[names.first], point[names.list[0]]];
//~ CAP1006 CAP1006
export enum Part {
  prototype = 1,
  //~ CAP1006
}
const inherited = 1;
export { inherited as __proto__ };
//~ CAP1006
