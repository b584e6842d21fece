// @ts-nocheck
//~ CAP2002
export const a: number = "one";
