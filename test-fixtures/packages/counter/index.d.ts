export function next(): number; export const shared: { value: number };
export function asked(): Promise<string>;
