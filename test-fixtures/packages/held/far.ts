import type { Box } from "liar";
import { makeBox } from "./make.ts";

export const far = (): number => makeBox().n;
export const typed = (box: Box): number => box.n;
