interface Options {
  name?: string;
}

export function clear(options: Options): void {
  delete options.name;
  //~ CAP3009
}
export const drop = (table: Record<string, number>, key: string): boolean => delete table[key];
//~ CAP3009
