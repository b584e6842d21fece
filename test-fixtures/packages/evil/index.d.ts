export function tries(): string[];
export function lie(): number;
export function mutate(x: { a: number }): string;
export class Box { constructor(n: number); n: number; twice(): number }
