export function plus(a: number, b: number): number;
export function list(): number[];
export function bare(): boolean;
export function shape(): boolean;
