interface Options {
  name?: string;
  size: number;
}

export function cleared(options: Options): Options {
  const { name: _, ...rest } = options;
  return rest;
}
export const drop = (table: Map<string, number>, key: string): boolean => table.delete(key);
