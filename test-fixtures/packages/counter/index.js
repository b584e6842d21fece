let n = 0; export function next() { return ++n; } export const shared = { value: 0 };
export const asked = () => import("node:fs").then(() => "a host", ({ message }) => message);
