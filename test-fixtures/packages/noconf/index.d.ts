export function f(): number;
