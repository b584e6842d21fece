export const isOne = (n: number): boolean => n == 1;
//~ CAP3008
export const differs = (a: string, b: string): boolean => a != b;
//~ CAP3008
export const isMissing = (value: string | undefined): boolean => value == undefined;
//~ CAP3008
export const isText = (value: unknown): boolean => typeof value == "string";
//~ CAP3008
export const mixed = (a: string | number, b: string | number): boolean => a == b;
//~ CAP3008
export const same = (a: object, b: object): boolean => a == b;
//~ CAP3008
