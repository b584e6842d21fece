const helper = { double: (value: number): number => value * 2 };
export = helper;
//~ CAP1014
