import { type Attr, isNamespace, makeBrandPair } from "@capc/runtime";
import type { Console } from "@capc/std";
import area, { type Shape, size } from "./shapes.ts";
import * as shapes from "./shapes.ts";

export { size as measure } from "./shapes.ts";
export * from "./shapes.ts";

export const pair = makeBrandPair("pair");
export type State = typeof Attr;
export const print = (out: Console, shape: Shape): void => {
  out.print(`${size(shape)} ${area(shape)} ${shapes.size(shape)} ${isNamespace(shape)}`);
};
