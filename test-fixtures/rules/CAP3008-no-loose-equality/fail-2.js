export const isOne = (n) => n == 1;
//~ CAP3008
export const isText = (value) => typeof value == "string";
//~ CAP3008
