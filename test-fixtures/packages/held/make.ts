import { Box, boxes, each, wrap } from "liar";

export const makeBox = (): Box => new Box(1);
export const makeBoxes = (): readonly Box[] => boxes();
export const makeWrap = (): { readonly box: Box } => wrap();
export const eachBox = (f: (box: Box) => void): void => each(f);
