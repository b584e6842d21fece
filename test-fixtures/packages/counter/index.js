let n = 0; export function next() { return ++n; } export const shared = { value: 0 };
