export type prototype = "first";
export const prototype = "first";
export const stack = ["top"];
