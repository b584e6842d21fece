export function read(key: "count"): number;
//~ CAP2008
export function read(key: "name"): string;
//~ CAP2008
export function read(key: string): string | number {
  return key;
}
export function size(value: string | number): number;
//~ CAP2008
export function size(value: string): number {
  return value.length;
}
