export function next(): number; export const shared: { value: number };
