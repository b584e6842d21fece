import { double } from "./helper.ts";
import type * as helper from "./helper.ts";

export type Helper = typeof helper;
export const require = (text: string): string => text.trim();
export default (value: number): number => double(value) + require(" a ").length;
