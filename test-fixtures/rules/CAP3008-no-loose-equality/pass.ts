export const isOne = (n: number): boolean => n === 1;
export const differs = (a: string, b: string): boolean => a !== b;
export const isMissing = (value: string | null | undefined): boolean => value == null;
export const isThere = (value: string | null | undefined): boolean => null != value;
export const same = (a: object, b: object): boolean => a === b;
